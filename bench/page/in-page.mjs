// What the measured pages do by themselves: the test tool must not touch them while they are measured.
// Each function below is turned into text and stands in the page's own <script>. What they find lies in
// `window.found`, which the tool reads when the measuring is over.

/** Waits with the page's own timers. @param {number} ms */
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * A screen that comes and goes. Each time: how long until the card has been painted.
 * @param {string} screen
 */
async function appear(screen) {
  const found = { after: /** @type {number[]} */ ([]), missed: 0 };
  Object.assign(window, { found });
  const params = new URLSearchParams(location.search);
  const [first, times, gap] = ['first', 'times', 'gap'].map((name) => Number(params.get(name)));
  let start = 0;
  new MutationObserver((records) => {
    if (
      !start ||
      !records.some((one) => [...one.addedNodes].some((node) => node.parentNode === document.documentElement))
    )
      return;
    const began = start;
    start = 0;
    // A message sent in a frame arrives when that frame has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => found.after.push(performance.now() - began);
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
  await new Promise((done) => addEventListener('load', done));
  await wait(first);
  for (let n = 0; n < times; n += 1) {
    const main = /** @type {HTMLElement} */ (document.getElementById('main'));
    start = performance.now();
    main.innerHTML = screen;
    await wait(gap);
    // Too late to be measured: it took at least as long as the screen stood.
    if (start) {
      found.after.push(gap);
      found.missed += 1;
    }
    start = 0;
    main.innerHTML = '<p>Patientez.</p>';
    await wait(gap);
  }
}

/** A long life: layout shifts and long tasks are noted; bursts of changes when the address asks for them. */
async function life() {
  const found = {
    shift: 0,
    long: /** @type {number[]} */ ([]),
    bursts: /** @type {number[]} */ ([]),
    keys: /** @type {number[]} */ ([]),
    painted: /** @type {number[]} */ ([]),
    frames: /** @type {number[]} */ ([]),
  };
  Object.assign(window, { found });
  const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ note) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch('layout-shift', (entry) => {
    found.shift += entry.value;
  });
  watch('longtask', (entry) => found.long.push(entry.duration));
  const params = new URLSearchParams(location.search);
  // A key, from the page's first listener to its last: what stands between them holds the key up.
  let pressed = 0;
  addEventListener('keydown', (event) => {
    pressed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => found.painted.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  });
  addEventListener('input', () => found.keys.push(performance.now() - pressed));
  await new Promise((done) => addEventListener('load', done));
  await wait(1000);
  if (params.has('burst')) {
    const footer = /** @type {HTMLElement} */ (document.querySelector('footer'));
    const blocks = [...footer.querySelectorAll('.block')];
    for (let burst = 0; burst < 10; burst += 1) {
      found.bursts.push(performance.now());
      for (let n = 0; n < 1000; n += 1) {
        const block = /** @type {HTMLElement} */ (blocks[n % blocks.length]);
        if (n % 4 === 0) block.className = `block now${burst}`;
        else if (n % 4 === 1) block.append(document.createElement('span'));
        else if (n % 4 === 2) block.lastElementChild?.remove();
        else block.style.opacity = burst % 2 ? '' : '0.99';
      }
      await wait(400);
    }
  }
  if (params.has('frames')) {
    let last = performance.now();
    const tick = (/** @type {number} */ now) => {
      found.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }
}

const ALL = { appear, life };

/** @param {keyof typeof ALL} name @param {unknown} [value] @returns {string} a script for a page */
export const inPage = (name, value) =>
  `const wait = ${wait};\n(${ALL[name]})(${JSON.stringify(value) ?? ''});`.replaceAll('</', '<\\/');
