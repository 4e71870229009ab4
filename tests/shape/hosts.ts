/** The addresses that code and words may name. A second list on purpose: whoever adds a site changes both knowingly. */

/** The sites of the journey: the guide works there and nowhere else. */
export const HOSTS = [
  'lidentitenumerique.laposte.fr',
  'authent.lidentitenumerique.laposte.fr',
  'moncompte.laposte.fr',
  'www.laposte.fr',
  'app.ar24.fr',
  'auth.franceconnect.gouv.fr',
  'oidc.franceconnect.gouv.fr',
  'app.franceconnect.gouv.fr',
  'www.moncompteformation.gouv.fr',
];

/** Official help that a learner may be sent to, always by their own click. */
export const HELP = [
  'aide.lidentitenumerique.laposte.fr',
  'aide.franceconnect.gouv.fr',
  'tableaudebord.franceconnect.gouv.fr',
  'www.ar24.fr',
  'localiser.laposte.fr',
];

/** What the manifest asks for. */
export const MATCHES = HOSTS.map(
  (host) => `https://${host}/${host === 'www.laposte.fr' ? 'monCompteV3/*' : '*'}`,
);

export const ADDRESS_HELP = `
Is it a site of the journey? Yes? Then it is new: its map, its pages and the privacy note come with it, and it is added
  to tests/shape/hosts.ts.
No? Is it official help to which a learner goes by a click of their own? Yes? Then add it to HELP there.
No? Then take it out: Jalon sends nobody anywhere else, and loads nothing from anywhere.`;
