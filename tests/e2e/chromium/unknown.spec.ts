/** Pages of a listed host that are in no map: nothing comes, whatever state they are in, while a journey runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';

const FOLDER = join(import.meta.dirname, '../../pages/_unknown');
const ADDRESS =
  'https://moncompte.laposte.fr/moncompte-auth/auth/realms/mon-compte/login-actions/authenticate';

test('every form of state, and an ordinary sign-in, at the address of the sign-in are left alone', async ({
  guide,
}) => {
  const { page } = guide;
  await guide.begin();
  let body = '';
  await page.route(`${ADDRESS}*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  // The detector is there, and recognises the page that it should.
  body = readFileSync(join(FOLDER, '../moncompte.laposte.fr/compte-login-2022.html'), 'utf8');
  await guide.learner.goto(ADDRESS);
  await guide.pointsAt('#username');
  const files = readdirSync(FOLDER).filter((file) => /^state-|sign-in/.test(file));
  expect(files.length).toBe(9);
  for (const file of files) {
    body = readFileSync(join(FOLDER, file), 'utf8');
    await guide.learner.goto(`${ADDRESS}?${file}`);
    if (file === 'state-print.html') await page.emulateMedia({ media: 'print' });
    // The background is awake: a card would be there in a tenth of it.
    await guide.staysSilent(400);
    await page.emulateMedia({ media: null });
  }
});
