// The tour: walks the whole rehearsal with the built extension, prints one line a screen and saves a picture of each.
// It ends with an error when a screen shows no card, or a card that points at the wrong place or covers a control.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchForTests } from '../browser/chromium.mjs';
import { chromiumLearner } from '../browser/chromium-learner.mjs';
import { controlsUnder } from '../browser/in-page.mjs';
import { startFromPill, walk } from '../mock-sites/walk.mjs';

/**
 * @param {object} options
 * @param {import('../mock-sites/server.mjs').RehearsalServer} options.server
 * @param {string} options.extension folder of the built extension
 * @param {string} options.outDir where the pictures go; emptied first
 * @param {{ width: number, height: number }} [options.viewport] size of the window, in pixels
 * @param {number} [options.font] size of the browser's own letters, in pixels
 * @returns {Promise<void>}
 * @throws {Error} that says which screens failed
 */
export async function tour({
  server,
  extension,
  outDir,
  viewport = { width: 1280, height: 800 },
  font = 16,
}) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const browser = await launchForTests({
    extension,
    server,
    // A picture shows the card at rest.
    context: { viewport, reducedMotion: 'reduce' },
    args: font === 16 ? [] : [`--blink-settings=defaultFontSize=${font}`],
  });
  const page = await browser.context.newPage();
  const isSmall = viewport.height < 800;
  const learner = chromiumLearner(browser.context, page, { scrolls: isSmall });
  const pageAt = (/** @type {string} */ at) => {
    const fixture = server.pages.get(at);
    if (!fixture) throw new Error(`no page at ${at}`);
    return { url: server.urlOf(fixture.host, fixture.name), truth: fixture.truth };
  };
  /** @type {string[]} */
  const wrong = [];
  let count = 0;
  const line = (/** @type {string[]} */ ...cells) =>
    console.log(
      [3, 42, 26, 42, 28].map((width, i) => (cells[i] ?? '').padEnd(width)).join(' ') + (cells[5] ?? ''),
    );
  line('', 'site', 'page', 'step', 'the card points at', 'verdict');
  try {
    await startFromPill(learner, pageAt);
    await walk(learner, {
      pageAt,
      onAct: async ({ at, page: id, act, card, error }) => {
        count += 1;
        const name = `${String(count).padStart(2, '0')}-${id}-${act.target ?? 'words'}`;
        const covered = card ? await page.evaluate(controlsUnder, card.box) : [];
        const verdict = error ? 'WRONG' : covered.length > 0 ? `COVERS ${covered.join(', ')}` : 'right';
        if (verdict !== 'right') wrong.push(error ?? `${at}: the card covers ${covered.join(', ')}`);
        line(
          String(count),
          at.split('/')[0] ?? '',
          id ?? '-',
          card?.step ?? '-',
          act.target ?? '(words only)',
          verdict,
        );
        await page.screenshot({ path: join(outDir, `${name}.png`) });
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!wrong.includes(reason)) wrong.push(reason);
  } finally {
    await browser.close();
  }
  console.log(`${count} cards, ${wrong.length} wrong. Pictures: ${outDir}`);
  if (wrong.length > 0) throw new Error(`The tour found:\n  ${wrong.join('\n  ')}`);
}
