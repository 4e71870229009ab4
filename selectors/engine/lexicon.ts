import { matchesAny, normalise } from './kit';

/**
 * Words that mean the same on a form, in French and English, so that « Courriel » is still the e-mail field. The
 * things are those of HTML's autofill names and of what browsers look for when they fill in; the words of each are
 * alternatives of one regular expression on normalised text. The first line that fits wins: particular ones first.
 */
const SAME = `
adr(?:esse)?\\.? (?:de )?(?:e-?mail|courriel|mail|electronique)|(?:e-?)?mail(?: addr(?:ess)?)?|courriel|mel
(?:code|n°) (?:postal|zip)|cp|zip(?: ?code)?|post(?:al|code| code)(?: code)?
(?:card )?security code|code de securite|cryptogramme|(?:cvv|cvc|csc)(?: code)?
nom (?:figurant )?sur la carte|titulaire(?: de la carte)?|name on (?:the )?card|card ?holder(?:'?s)?(?: name)?
(?:date d'|date of )?expir(?:ation|y|es)(?: date)?|exp(?:\\.|iry)? ?date|valable jusqu'au|valid (?:until|thru)
(?:numero|n°) de (?:la )?carte(?: bancaire)?|carte bancaire|(?:credit |debit )?card (?:number|no\\.?)|(?:number|no\\.?) on (?:the )?card
date de naissance|ne\\(?e?\\)? le|date of birth|birth ?da(?:te|y)|dob|naissance
(?:lieu|commune|ville) de naissance|place of birth|birth ?place|(?:city|town) of birth
(?:numero|n°) de securite sociale|social (?:security|insurance) n(?:umber|o\\.?)|ssn
nom d'utilisateur|(?:compte )?utilisateur|identifiant|pseudo(?:nyme)?|user ?(?:name|id)|(?:login|account) (?:name|id)|login|nickname
mot de passe(?: du compte)?|mdp|code secret|(?:account )?(?:pass ?(?:word|code|phrase)|pwd)
(?:nom complet|nom et prenom|prenom et nom|(?:full|complete|your) name)
prenoms?(?: usuel)?|(?:first|given) ?name|forename
nom de famille|(?:last|family) ?name|surname
(?:code )?(?:a usage unique|recu par sms|sms|de (?:verification|confirmation))|(?:verification|confirmation|one-time|sms) code|otp
(?:numero|n°) de (?:telephone|mobile|portable)|(?:tele|mobile |cell )?(?:phone|mobile|portable|telephone|gsm)(?: (?:mobile|portable|number))*|tel|contact number
complement(?: d'adresse)?|batiment|appartement|etage|addr(?:ess)?\\.? (?:line )?2|apt|apartment|suite|unit
numero et rue|adr(?:esse)?\\.?(?: postale)?|rue|voie|street(?: addr(?:ess)?\\.?)?|addr(?:ess)?\\.?(?: (?:line )?1)?
ville|commune|localite|city|town
pays(?: de residence)?|country(?: ?/ ?region| of residence)?
departement|region|etat|state|province|county
civilite|salutation
jour|day|jj|dd
mois|month|mm
annee|year|aaaa|yyyy
retour|revenir|(?:page )?precedente?|(?:go )?back|previous|return
(?:etape )?suivante?|poursuivre|continuer|continue|next(?: step)?|proceed|go on
(?:creer|ouvrir) (?:mon|un) compte|(?:s'|m')inscrire|inscription|sign ?up|register|create (?:an |my )?account|join
se connecter|me connecter|connexion|(?:s'|m')identifier|(?:sign|log) ?[io]n
creer|obtenir|ouvrir|create|get|open
renvoyer|recevoir|demander|resend|send again
valide[rz]|confirm(?:e[rz]|ation)?|envoye[rz]|send|soumettre|submit|validate|again|repete[rz]|repeat|re-?(?:type|enter)
abandonner|annuler|cancel|abort
fermer|masquer|close|dismiss
(?:tout )?accepter?|j'accepte|accept(?: all)?|(?:i )?agree
(?:tout )?refuser|continuer sans accepter|decline|refuse|reject(?: all)?
telecharger|download
chois(?:ir|issez)|selectionne[rz]|choose|select|pick
identite (?:numerique|en ligne)|(?:digital|online) identity
(?:conditions (?:generales )?d'utilisation|cgu|terms (?:of (?:use|service)|and conditions))
rester connectee?|se souvenir de moi|memoriser|remember me|(?:keep me|stay) (?:signed|logged) in
(?:piece|document|titre) d'identite|(?:identity|id) document|proof of identity
besoin d'aide|aide|assistance|(?:need )?help|support
modifier|changer|mettre a jour|edit|change|update
espace personnel|compte|account|profile
oublie|forgot(?:ten)?|lost|perdu
bureau de poste|post office
en ligne|a distance|sur internet|online
`
  .trim()
  .split('\n')
  .map((words) => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, 'g'));

/** Words that say nothing about what the thing is: « Votre », « Saisir », « maintenant », « requis ». */
const EMPTY = new Set(
  `le la les l un une des du de d a au aux et ou en sur par pour dans mon ma mes votre vos je j vous ce cette c est the
  an of to your my and or on with for in this at is please veuillez ici here maintenant now requis required obligatoire
  facultatif optional champ field numero n no num number i saisir saisissez indiquer indiquez renseigner renseignez
  entrer entrez completer enter type provide use applicant demandeur`.split(/\s+/),
);

/** Words that turn a thing into another one, whatever stands around them. */
const TURNS =
  /(?<![a-z])(?:plus tard|later|sans|without|pas|not|autre|other|ancienne?|old|previous|secondaire|secondary|secours|backup|recovery|alternate|proche|conjoint|parent|employeur|tiers|friend|spouse|employer|recherche[rz]?|search)(?![a-z])/;

const known = new Map<string, Set<string>>();

/** @returns what a normalised text is about: its things and its other words, without those that say nothing */
function meaningOf(text: string): Set<string> {
  let words = known.get(text);
  if (!words) {
    let left = text;
    for (const [at, same] of SAME.entries()) left = left.replace(same, ` m${at} `);
    const all = left.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
    const full = all.filter((word) => !EMPTY.has(word));
    // A text that has nothing else means its weak words: « Numéro ».
    words = new Set(full.length > 0 ? full : all);
    known.set(text, words);
  }
  return words;
}

/**
 * How near is a name to the words of a map? `exact`: the same text. `same`: other words for the same thing.
 * `part`: some of its words and no others. `near`: words in common, and each has its own. `other`: nothing in
 * common, or all of it and something more, which makes it another thing. `none`: the name says nothing.
 */
export type Likeness = 'exact' | 'same' | 'part' | 'near' | 'other' | 'none';
const ORDER: Likeness[] = ['exact', 'same', 'part', 'near', 'other', 'none'];

const compared = new WeakMap<readonly string[], Map<string, Likeness>>();

/** @returns how near the name is to the nearest of the map's texts */
export function likeness(patterns: readonly string[], name: string): Likeness {
  const before = compared.get(patterns) ?? new Map<string, Likeness>();
  compared.set(patterns, before);
  let like = before.get(name);
  if (!like) {
    const likes = patterns.map((pattern) =>
      matchesAny([pattern], name) && !turns(pattern, name) ? 'exact' : compare(pattern, name),
    );
    like = ORDER.find((one) => likes.includes(one)) ?? 'none';
    before.set(name, like);
  }
  return like;
}

/** @returns true when the text names the same thing as one of the map's texts */
export function isSame(patterns: readonly string[], text: string): boolean {
  return ['exact', 'same'].includes(likeness(patterns, text));
}

/** « 06 12 34 56 78 » or « nom@exemple.fr » shows how to write, it does not say what the field is. */
export function isExample(name: string): boolean {
  return name.includes('@') || !/\p{L}{2}/u.test(name) || /^(ex|exemple|example|e\.g)\b/.test(name);
}

/** @returns true when no word of a normalised text tells what the thing is: « Requis » */
export function saysNothing(name: string): boolean {
  return [...meaningOf(name)].every((word) => EMPTY.has(word));
}

/** « … plus tard » fits « Continuer sur {service} », and is another thing. */
function turns(pattern: string, name: string): boolean {
  return TURNS.test(name) && !TURNS.test(normalise(pattern));
}

function compare(pattern: string, name: string): Likeness {
  // « {service} » stands for a name; « {…} » for words that nobody knows, which may turn the thing into another.
  const wild = /\{\p{L}/u.test(pattern);
  const words = normalise(pattern.replace(/\{[^}]*\}/g, ' '));
  const wanted = meaningOf(words);
  const found = meaningOf(name);
  if (turns(pattern, name)) return 'other';
  const shared = [...wanted].filter((word) => found.has(word)).length;
  if (shared === 0) return saysNothing(name) ? 'none' : 'other';
  const whole = shared === wanted.size;
  if (whole && (wild || shared === found.size)) return 'same';
  if (whole) return 'other';
  return wild || shared === found.size ? 'part' : 'near';
}
