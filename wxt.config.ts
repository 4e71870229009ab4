import { defineConfig } from 'wxt';
import { bareEntry } from './scripts/build/bare-entry';
import { hasLink, linkBuild } from './scripts/build/link';
import { readable } from './scripts/build/readable';
import { shareRuntime } from './scripts/build/share-runtime';
import { hostPatterns } from './scripts/lib/host-patterns.mjs';

/** The flag of lightningcss's `Features` for light-dark(). */
const LIGHT_DARK = 1048576;
/** Permanent: Firefox keeps a learner's progress by this id. */
const GECKO_ID = 'jalon@guide-independant.example';

/** Firefox shows nobody a host that an update adds: the list, from the maps, is fixed by a test. */
const MATCHES = hostPatterns();

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  // Readable code in the package: reviewers and users can check the promises.
  vite: () => ({
    plugins: [linkBuild(process.cwd()), shareRuntime(process.cwd()), bareEntry(), readable(process.cwd())],
    // `color-scheme` is written for browsers without light-dark() as well, which nothing here uses.
    css: { lightningcss: { exclude: LIGHT_DARK } },
    build: { minify: false, cssMinify: true, modulePreload: { polyfill: false } },
  }),
  hooks: {
    // A package without the link has nothing of it for pages either, nor the adviser's.
    'entrypoints:found': (_, found) => {
      const own = found.filter(({ name }) => hasLink() || !['link-card', 'board'].includes(name));
      found.splice(0, found.length, ...own);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Jalon',
    description: '__MSG_description__',
    default_locale: 'fr',
    // Each one's reason: docs/privacy.md. Notifications are asked for only when the learner wants to be told.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: MATCHES,
    // By hand: the wrapper that WXT puts around a content script is larger than the detector's own logic.
    content_scripts: [{ matches: MATCHES, js: ['detect.js'], run_at: 'document_start' }],
    // Nothing but our own files, and one way out: the link to an adviser, encrypted, to the broker that a place has set. No request, no
    // form, no frame. Without the link, none at all.
    content_security_policy: {
      extension_pages: [
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        ...(hasLink() ? ['connect-src wss:'] : []),
      ].join('; '),
    },
    // What is done in a private window is not for the ordinary profile, where all that we keep lies.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_title__' },
    commands: {
      'focus-card': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_focusCard__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                // Asked for when a learner opens a link, and looked at before each dial.
                ...(hasLink() && { optional: ['browsingActivity', 'websiteActivity'] }),
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '116', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
