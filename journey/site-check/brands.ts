/** The names that a look-alike borrows, and the words that it puts around them. */

/** Long enough to be nobody else's: their bare presence in a host is an imitation. */
export const LONG_NAMES = ['lidentitenumerique', 'moncompteformation', 'franceconnect'] as const;

/** Short, and part of honest names: they count alone, or among `BAIT` words only. */
export const SHORT_NAMES = ['laposte', 'ar24'] as const;

/** « identité numérique » is a thing, not a name: without « l’ » it imitates nobody by itself. */
export const GENERIC = 'identitenumerique';

/** Honest words within two slips of a name. */
export const HONEST = new Set([
  'lapiste',
  'lapose',
  'lapote',
  'lapaste',
  ...['contact', 'concept', 'collect', 'correct', 'content', 'convent', 'confect', 'connexe', 'convect'].map(
    (word) => `france${word}`,
  ),
]);

/** Words that promise the real thing. « horaires-laposte » is a blog; « suivi-laposte » wants a parcel paid. */
export const BAIT = `
  www app auth authent oidc fr gouv gov com net org eu info mon ma mes la le les de du compte comptes client clients
  espace connexion connect login signin identification identifiant identifiants identite identites lidentite
  numerique digital num id verif verification verifier valider validation confirmer confirmation secure securise
  securite service services portail officiel official site web en ligne online france francais cpf formation colis
  suivi livraison track tracking suivre paiement courrier recommande lettre lre aide support assistance help
  activation activer inscription creer creation acces access maj jour alerte douane frais particulier particuliers
  sms code
`
  .trim()
  .split(/\s+/);

/** French-speaking countries have a « La Poste » of their own: under their ending the bare name imitates nobody. */
export const OTHER_POSTS = new Set(
  'bf bi bj cd cf cg ci cm dj dz ga gn ht km ma mc mg ml mr ne rw sn td tg tn'.split(' '),
);
