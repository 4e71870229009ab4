import { defineConfig } from 'wxt';
import { MATCHES } from './entrypoints/background/hosts';
import { pageGates } from './scripts/build/page-gates';

/** Permanent ids: Firefox keeps a learner's progress by this one. */
const GECKO_ID = 'jalon@guide-independant.example';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  // Readable code in the package: reviewers and users can check the promises.
  vite: () => ({ plugins: [pageGates(process.cwd())], build: { minify: false } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Jalon',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: ['storage', 'scripting'],
    host_permissions: MATCHES,
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
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
