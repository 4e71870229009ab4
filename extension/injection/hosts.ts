/**
 * The exact hosts of version 1. The list is fixed: Firefox does not show people a host that an update
 * adds, and a wider one would let a look-alike in.
 */
export const MATCHES = [
  'https://lidentitenumerique.laposte.fr/*',
  'https://authent.lidentitenumerique.laposte.fr/*',
  'https://moncompte.laposte.fr/*',
  'https://www.laposte.fr/monCompteV3/*',
  'https://app.ar24.fr/*',
  'https://auth.franceconnect.gouv.fr/*',
  'https://oidc.franceconnect.gouv.fr/*',
  'https://app.franceconnect.gouv.fr/*',
  'https://www.moncompteformation.gouv.fr/*',
];
