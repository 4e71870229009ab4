/** What our sentences do not say, and what they say instead. `one-word.test.ts` holds it. */

/** `words`: alternatives of a regular expression, whole words, in any case. */
export const refused = [
  {
    words: 'messages?|e-mails?|courriels?|mél|méls',
    say: 'mail',
    why: 'One word for what comes into the mailbox.',
  },
  {
    words: 'courriers?',
    say: 'lettre (also that of AR24), or mail',
    why: 'Some read « courrier » as paper, some as a mail.',
  },
  { words: 'SMS', say: 'texto', why: 'One word for what comes to the telephone.' },
  {
    words: 'smartphones?|portables?',
    say: 'téléphone, or mobile for its number',
    why: '« Portable » is a computer too.',
  },
  { words: 'notifications?', say: 'alerte', why: 'One word for what the telephone shows by itself.' },
  {
    words: 'conseill(?:er|ère)s?|format(?:eur|rice)s?',
    say: 'accompagnant',
    why: 'One word for who sits beside the learner.',
  },
  {
    words: 'Jalon',
    say: 'le guide',
    why: 'The name is for the icon, the stores and what is unofficial: elsewhere nobody knows who that is.',
  },
  {
    words: "je|j[’']|suis-je|nous|notre|nos",
    say: 'le guide',
    why: 'The guide is a tool, not somebody. Whoever says « je » is the learner.',
  },
  {
    words: 'guides|un guide(?! plus récent)',
    say: 'une fiche, un article',
    why: '« Le guide » is this one.',
  },
  {
    words: 'en vrai|face à face|face à vous|en face|guichets?',
    say: 'avec une personne, devant vous, au bureau de poste',
    why: '« Face à face » and « guichet » are read by some as a screen or a machine.',
  },
  { words: 'voies?', say: 'solution', why: 'Read aloud it is « voix »; in a station it is a track.' },
  { words: 'cartes? bleues?', say: 'grande carte d’identité', why: 'That is a bank card.' },
  {
    words: 'cartes? (?:est |sont )?grises?',
    say: 'le bouton est gris',
    why: 'That is the paper of a car.',
  },
  { words: 'cartes? de banque', say: 'carte bancaire', why: 'One word for it.' },
  {
    words: 'magasins?',
    say: '« App Store » ou « Google Play »',
    why: 'A shop is a place where one goes and pays.',
  },
  {
    words: '\\d+ signes',
    say: 'lettres, chiffres ou signes',
    why: '« Signe » alone is a gesture, or a star sign.',
  },
  { words: 'au bout de', say: 'finir', why: 'One looks for the end of something on the page.' },
  { words: 'défend|défendu', say: 'interdit', why: '« Défendre » is to protect as well.' },
  { words: 'plis?', say: 'enveloppe', why: 'A « pli » is a crease.' },
  { words: 'tournez', say: 'filmez', why: 'One turns the telephone.' },
  { words: 'fichiers reçus', say: '« Téléchargements »', why: 'That is what the browser calls the folder.' },
  { words: 'bouton de validation', say: 'bouton pour valider', why: 'Easier to read.' },
  {
    words: 'sans doute|peut-être|probable|probablement|il se peut|en principe|normalement',
    say: 'the fact with its date (« En 2026, … »), « peut » for what may happen, or nothing',
    why: 'A doubt that cannot be acted on frightens. Answers that are not certain are marked as such once, by the screen.',
  },
];

/** `path`: file.key, `*` for any keys, (a|b) for either. */
export const allowed = [
  { path: 'guide.ui.name', word: 'Jalon', why: 'The product’s name.' },
  { path: 'guide.ui.unofficial', word: 'Jalon', why: 'Says what is unofficial.' },
  { path: 'guide.ui.stuckFromPage', word: 'Jalon', why: 'The icon bears this name.' },
  { path: 'panel.placeHiddenHelp', word: 'Jalon', why: 'The icon bears this name.' },
  { path: 'notices.badgeTitle', word: 'Jalon', why: 'The icon bears this name.' },
  { path: 'guide.hints.*.done', word: 'j’', why: 'A button of the learner’s.' },
  { path: 'guide.ui.(notSeen|seen)', word: 'je', why: 'A button of the learner’s.' },
  {
    path: 'panel.(linkWhere|linkLeave|phoneUnknown|spaceElu|stuckScreen|begunUnknown)',
    word: 'je',
    why: 'A button of the learner’s.',
  },
  { path: 'panel.begun*', word: 'j’', why: 'A button of the learner’s.' },
  { path: 'board.boardComing', word: 'je', why: 'A button of the adviser’s.' },
  { path: 'link.linkWho*', word: 'je', why: 'The learner answers.' },
  { path: 'panel.linkPlace', word: 'suis-je', why: 'The learner’s question.' },
  { path: 'troubleshooting.actions.*', word: 'suis-je', why: 'The learner’s question.' },
  {
    path: 'people.(learnerFinish|leaveKeep|printWhere)',
    word: 'je',
    why: 'A button of the learner’s, or their sheet.',
  },
  { path: 'route-chooser.questions.*.answers.*', word: 'je', why: 'The learner answers.' },
  {
    path: 'troubleshooting.(groups|actions|points).*',
    word: 'je',
    why: 'The learner tells their trouble, or reads aloud.',
  },
  {
    path: 'route-chooser.(questions.smartphone.title|reasons.no-smartphone)',
    word: 'smartphone',
    why: 'What is asked for is this kind of telephone; the question explains it.',
  },
];
