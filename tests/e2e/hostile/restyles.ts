/** Pages that want the card unseen, or other than it is, by style. Part of the table of pages.ts. */
import { HOST } from '../../../scripts/browser/in-page.mjs';
import type { HostilePage } from './pages';
import { look } from './visitor';

const MOBILE = 'lidentitenumerique.laposte.fr/in-mobile';
const FIELD = 'form input';

/** One of them is something else than what a property is. */
const VALUES =
  `transparent|red|0.01|0|99px|-1|40px solid red|none|hidden|collapse|auto|inset(100%)|opacity(0)|scale(0.1)|translate(-9999px)|rotate(180deg)|fuzz|strict
  |vertical-rl|rtl|bidi-override|difference|static|fixed|contents|left|both|clip|normal|visible|linear-gradient(#0000, #0000)|9s|all|100|infinite|reverse|block|inherit`
    .split('|')
    .map((one) => one.trim());

declare global {
  var looked: Record<string, string>[];
}

/** Runs in the page: remembers how the guide's element and all that is in it looks. The root is open to the test. */
function remember(name: string): void {
  globalThis.looked = [];
  const host = document.querySelector(name) as HTMLElement;
  for (const one of [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])]) {
    const style = getComputedStyle(one);
    globalThis.looked.push(Object.fromEntries([...style].map((key) => [key, style.getPropertyValue(key)])));
  }
}

/** Runs in the page. @returns what looks otherwise than it did, and how many parts and properties were looked at */
function changed(name: string): { changes: string[]; parts: number; properties: number } {
  const host = document.querySelector(name) as HTMLElement;
  const parts = [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])];
  const changes = parts.flatMap((one, at) => {
    const was = globalThis.looked[at] ?? {};
    const style = getComputedStyle(one);
    return Object.entries(was)
      .filter(([key, value]) => style.getPropertyValue(key) !== value)
      .map(
        ([key, value]) =>
          `${one === host ? 'host' : one.className} ${key}: ${value} is ${style.getPropertyValue(key)}`,
      );
  });
  if (parts.length !== globalThis.looked.length) changes.push('other parts');
  return { changes, parts: parts.length, properties: Object.keys(globalThis.looked[0] ?? {}).length };
}

export const RESTYLES: HostilePage[] = [
  {
    name: 'meddles',
    does: 'makes the card transparent, small, moved and clipped, by its style and by animations',
    at: MOBILE,
    holds: FIELD,
    async next(on) {
      await on.pointsAt(FIELD);
      await on.evaluate(remember, HOST);
      await on.evaluate((name) => {
        const host = document.querySelector(name) as HTMLElement;
        const away = {
          opacity: 0,
          transform: 'translate(900px) scale(0.1)',
          clipPath: 'inset(50%)',
          filter: 'opacity(0)',
        };
        Object.assign(host.style, away, { visibility: 'hidden', zIndex: '-1', zoom: '0.1' });
        host.animate([away, away], { duration: 1e6, fill: 'forwards' });
        host.setAttribute('hidden', '');
        host.setAttribute('inert', '');
      }, HOST);
      const problems = await look(on, FIELD);
      problems.push(...(await on.evaluate(changed, HOST)).changes);
      // With all of itself gone, nothing is pointed at: nobody sees the field. The card is still there, as it was.
      await on.evaluate(() => {
        document.documentElement.animate([{ opacity: 0.01 }, { opacity: 0.01 }], { duration: 1e6 });
        document.body.classList.add('gone');
        globalThis.witness.mark();
      });
      problems.push(...(await look(on, null)));
      const { changes } = await on.evaluate(changed, HOST);
      problems.push(...changes.filter((one) => one.startsWith('host')));
      const names = await on.evaluate((css) => document.querySelector(css)?.getAttributeNames().join(), HOST);
      return names === 'popover' ? problems : [...problems, `the host has ${names}`];
    },
  },
  {
    name: 'restyles',
    does: 'sets every property that the browser knows on whatever is added to it',
    at: MOBILE,
    holds: FIELD,
    field: FIELD,
    async next(on) {
      await on.pointsAt(FIELD);
      await on.evaluate(remember, HOST);
      const set = await on.evaluate(
        (name, values) => {
          const style = getComputedStyle(document.querySelector(name) as HTMLElement);
          const rules = [...style].flatMap((key) => {
            const is = style.getPropertyValue(key);
            const other = values.find((one) => one !== is && CSS.supports(key, one));
            return key.startsWith('--') || !other ? [] : [`${key}: ${other} !important`];
          });
          const sheet = document.createElement('style');
          sheet.textContent = `${name}, html > div:popover-open:popover-open { ${rules.join('; ')} }`;
          document.head.append(sheet);
          globalThis.witness.mark();
          return rules.length;
        },
        HOST,
        VALUES,
      );
      const problems = await look(on, FIELD);
      const { changes, parts, properties } = await on.evaluate(changed, HOST);
      if (set < properties * 0.8 || parts < 10) problems.push(`only ${set} of ${properties}, ${parts} parts`);
      return [...problems, ...changes];
    },
  },
];
