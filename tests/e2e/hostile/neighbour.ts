/** Another extension that works on the same pages: it puts an icon into fields, a bar on top, and asks everybody. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What it has the page tell: answers that it got from us, in an attribute. */
export const HEARD = 'data-neighbour';

/** Runs in the page, in that extension's own world. The address tells our id after `#`. */
function program(attribute: string): void {
  const bar = document.createElement('neighbour-bar');
  bar.popover = 'manual';
  const root = bar.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p style="margin: 0">Un autre outil</p>';
  document.documentElement.append(bar);
  bar.showPopover();
  const icons = () => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input:not([data-neighbour-icon])')) {
      field.dataset.neighbourIcon = 'yes';
      const box = field.getBoundingClientRect();
      const icon = document.createElement('neighbour-icon');
      icon.style.cssText = `position:absolute;z-index:2147483647;width:20px;height:20px;background:#36c;
        left:${box.right - 26 + scrollX}px;top:${box.top + box.height / 2 - 10 + scrollY}px`;
      document.body.append(icon);
    }
  };
  icons();
  new MutationObserver(icons).observe(document.body, { childList: true, subtree: true });
  const ours = decodeURIComponent(location.hash.slice(1));
  const wishes = [
    { type: 'snapshot', window: null },
    { type: 'erase-all' },
    { type: 'gates', again: false },
    { type: 'kept' },
  ];
  void Promise.all(
    wishes.map((wish) =>
      chrome.runtime.sendMessage(ours, wish).then(
        (answer: unknown) => JSON.stringify(answer ?? null),
        () => 'refused',
      ),
    ),
  ).then((answers) => document.documentElement.setAttribute(attribute, answers.join()));
}

/** @returns the folder of the extension */
export function makeNeighbour(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-neighbour-'));
  const manifest = {
    manifest_version: 3,
    name: 'Neighbour',
    version: '1.0',
    content_scripts: [{ matches: ['https://*/*'], js: ['neighbour.js'], run_at: 'document_end' }],
    host_permissions: ['https://*/*'],
    browser_specific_settings: { gecko: { id: 'neighbour@test.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'neighbour.js'), `(${program})('${HEARD}');`);
  return folder;
}
