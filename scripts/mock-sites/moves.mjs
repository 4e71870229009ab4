// How the rehearsal moves from page to page: form rules, and clicks outside the main form.

/** @typedef {import('./pages.mjs').Fixture} Fixture */

/**
 * Where a posted form leads: the first rule that fits. The only place that looks at a posted value, and only at
 * the fields that a rule names.
 * @param {Fixture} page
 * @param {string} body urlencoded
 * @returns {string | null} "<host>/<name>"
 */
export function nextAfterPost(page, body) {
  const fields = new URLSearchParams(body);
  const rule = (page.truth.next ?? []).find(({ when = {} }) =>
    Object.entries(when).every(([name, value]) => fields.get(name) === value),
  );
  return rule?.to ?? null;
}

/**
 * True when the page's form would not reach this server by itself as a POST.
 * @param {Fixture} page
 */
function formsNeedHelp(page) {
  if (!page.truth.next?.length) return false;
  const forms = page.html?.match(/<form\b[^>]*>/gi) ?? [];
  return forms.some(
    (tag) => !/\bmethod\s*=\s*["']?post\b/i.test(tag) || /\baction\s*=\s*["']?https?:/i.test(tag),
  );
}

/**
 * True when the page is to load /rehearsal/links.js. A page with a router of its own (/rehearsal/…router.js)
 * follows its links and forms itself.
 * @param {Fixture} page
 */
export function needsLinks(page) {
  if (/src="\/rehearsal\/[\w-]*router\.js"/.test(page.html ?? '')) return false;
  return Object.keys(page.truth.links ?? {}).length > 0 || formsNeedHelp(page);
}

/** The script itself: written to be sent to the page as text, so that a strict CSP lets it run. */
const CLIENT = (/** @type {Record<string, string>} */ links, /** @type {boolean} */ helpForms) => {
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      for (const [selector, url] of Object.entries(links)) {
        if (!event.target.closest(selector)) continue;
        event.preventDefault();
        location.assign(url);
        return;
      }
    },
    true,
  );
  // An anchor without href can neither be reached by keyboard nor be a link. One that has a href keeps it: the
  // page must stay the one that was documented.
  for (const [selector, url] of Object.entries(links)) {
    const element = document.querySelector(selector);
    if (element instanceof HTMLAnchorElement && !element.hasAttribute('href')) element.href = url;
  }
  if (!helpForms) return;
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
    // What a learner tries here must not end up in the address bar, nor leave for another host.
    event.target.method = 'post';
    if (new URL(event.target.action, location.href).origin !== location.origin) {
      event.target.action = location.pathname + location.search;
    }
  });
};

/**
 * Text of /rehearsal/links.js for one page.
 * @param {Fixture} page
 * @param {(id: string) => string | null} urlOfId
 */
export function linksScript(page, urlOfId) {
  /** @type {Record<string, string>} */
  const links = {};
  for (const [selector, to] of Object.entries(page.truth.links ?? {})) {
    const url = urlOfId(to);
    if (url) links[selector] = url;
  }
  return `(${CLIENT})(${JSON.stringify(links)}, ${formsNeedHelp(page)});\n`;
}
