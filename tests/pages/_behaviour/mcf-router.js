/**
 * Practice pages of the private space: one document, a hash router, screens drawn again and again.
 *
 * A screen is a fixture of this host. Its HTML gives what <main> holds, its JSON says where its form and links
 * go. Like the router of the real space, a move pushes a state (no load, no `hashchange`), and the new screen
 * is drawn twice, each time with new elements, as a framework does when its data arrive.
 */
(() => {
  const HOST = 'www.moncompteformation.gouv.fr';
  const SPACE = '/espace-prive/html/';
  const REDRAW_AFTER = 200;

  /** Routes known from public sources, the narrowest first. A screen without a route keeps the present hash. */
  const ROUTES = [
    ['#/compte-utilisateur/connexion', 'mcf-sign-in-old'],
    ['#/connexion', 'mcf-sign-in'],
    ['#/droits', 'mcf-rights'],
    ['#/dossiers/v2/', 'mcf-dossier'],
    ['#/dossiers', 'dossiers'],
    ['#/formation/recherche/results', 'mcf-search-2021'],
    ['#/formation/recherche/resultats', 'mcf-search'],
    ['#/formation/recherche/', 'mcf-training'],
    ['#/formation/recherche', 'mcf-search'],
  ];

  let shown = null;
  let rules = {};
  let move = 0;

  const routed = () => ROUTES.find(([start]) => location.hash.startsWith(start))?.[1];
  const asked = () => new URLSearchParams(location.search).get('rehearsal');

  async function read(name, ending, host = HOST) {
    const answer = await fetch(`/rehearsal/page/${host}/${name}.${ending}`);
    if (!answer.ok) throw new Error(`${answer.status} ${host}/${name}.${ending}`);
    return ending === 'json' ? answer.json() : answer.text();
  }

  /** Draws one part of the next screen with elements that were never in the page before. */
  function draw(next, part) {
    const here = document.querySelector(part);
    const there = next.querySelector(part);
    if (!here || !there) return;
    here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
    for (const name of ['id', 'class']) {
      if (there.hasAttribute(name)) here.setAttribute(name, there.getAttribute(name));
      else here.removeAttribute(name);
    }
  }

  /** Shows a screen of the private space in place. `record` writes the new address in the history. */
  async function show(name, record) {
    const mine = ++move;
    const [html, sheet] = await Promise.all([read(name, 'html'), read(name, 'json')]);
    if (mine !== move) return;
    const next = new DOMParser().parseFromString(html, 'text/html');
    shown = name;
    rules = sheet;
    const hash = record === 'pushState' ? new URL(sheet.url).hash || location.hash : location.hash;
    history[record]({ screen: name }, '', `${SPACE}?rehearsal=${name}${hash}`);
    document.title = next.title;
    for (const part of ['style', 'header', 'main']) draw(next, part);
    setTimeout(() => mine === move && draw(next, 'main'), REDRAW_AFTER);
  }

  /** Goes to `<host>/<name>`: in place inside the private space, else by a full navigation. */
  async function go(to) {
    const [host, name] = to.split('/');
    const { url } = await read(name, 'json', host);
    const there = new URL(url);
    if (there.host === HOST && there.pathname === SPACE) return show(name, 'pushState');
    there.searchParams.set('rehearsal', name);
    location.assign(there);
  }

  /** The first rule of `next` that fits what the form says. */
  function after(form) {
    const said = new FormData(form);
    const fits = ({ when = {} }) => Object.entries(when).every(([key, value]) => said.get(key) === value);
    return (rules.next ?? []).find(fits)?.to;
  }

  const quietly = (promise) => promise.catch((error) => console.warn('mcf-router:', error.message));

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const to = after(event.target);
    if (to) quietly(go(to));
  });

  document.addEventListener('click', (event) => {
    const to = Object.entries(rules.links ?? {}).find(([selector]) => event.target.closest(selector))?.[1];
    if (!to) return;
    event.preventDefault();
    quietly(go(to));
  });

  /** Back, forward, a typed hash, a plain `#/…` link. */
  function follow() {
    const name = history.state?.screen ?? routed();
    if (name && name !== shown) quietly(show(name, 'replaceState'));
  }
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);

  // The server has already drawn the screen named in the address; a bare address is ours to draw.
  const first = asked();
  if (first) {
    shown = first;
    history.replaceState({ screen: first }, '');
    quietly(
      read(first, 'json').then((sheet) => {
        if (shown === first) rules = sheet;
      }),
    );
  } else quietly(show(routed() ?? 'mcf-sign-in', 'replaceState'));
})();
