/** Hosts that an answer may open: the official ones that the field studies name. Exact names, no sub-domain. */
export const HOSTS_OF_ACTIONS = [
  'lidentitenumerique.laposte.fr',
  'aide.lidentitenumerique.laposte.fr',
  'moncompte.laposte.fr',
  'localiser.laposte.fr',
  'aide.laposte.fr',
  'www.ar24.fr',
  'app.ar24.fr',
  'franceconnect.gouv.fr',
  'aide.franceconnect.gouv.fr',
  'tableaudebord.franceconnect.gouv.fr',
  'www.moncompteformation.gouv.fr',
];
