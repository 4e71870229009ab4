// `npm run bench:link`: two browsers at a real relay over TLS, then many pairs at one mosquitto, and some at nats-server. On this machine alone, bound in count
// and time. Prints and writes docs/bench/link.md.
// node bench/link/index.mjs [--pairs 10000] [--seconds 60] [--meetings 12] [--changes 40] [--no-write]
import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fail, ROOT, SetupError } from '../../scripts/run.mjs';
import { ensureBrowser, ensureDependencies, ensureServers } from '../../scripts/setup.mjs';

const BUILDS = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};
const PARTS = 2;
/** The most that is asked of a machine. */
const MOST = { pairs: 20_000, seconds: 300 };
/** At nats-server, which keeps something of each on the disk. */
const NATS_PAIRS = 1_000;

/** Files of a process beside its connections. */
const SPARE_FILES = 150;

/** @param {'-n' | '-Hn'} kind what is allowed now, or at most. @returns {number} */
const openFiles = (kind) => {
  const { stdout } = spawnSync('/bin/sh', ['-c', `ulimit ${kind}`], { encoding: 'utf8' });
  return stdout.trim() === 'unlimited' ? Number.POSITIVE_INFINITY : Number(stdout);
};

/** @param {number} pid @returns {{ memory: number, cpu: number }} MB, and seconds of one core so far */
function usage(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;
  return {
    memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    cpu: (Number(fields[11]) + Number(fields[12])) / ticks,
  };
}

/** @param {{ door: string, pid: number }} relay port and path @param {number} pairs @param {number} seconds */
async function load({ door, pid }, pairs, seconds) {
  const empty = usage(pid).memory;
  const each = Math.ceil(pairs / PARTS);
  const children = Array.from({ length: PARTS }, (_, part) =>
    fork(join(ROOT, 'bench/link/load.mjs'), [door, each, seconds, part].map(String), {
      serialization: 'advanced',
    }),
  );
  const next = () =>
    Promise.all(
      children.map(
        (child) =>
          new Promise((done, stop) => {
            child.once('message', done);
            child.once('exit', (code) => stop(new Error(`A part of the load ended with ${code}.`)));
          }),
      ),
    );
  try {
    const since = performance.now();
    const connected = /** @type {{ connected: number }[]} */ (await next());
    const dialled = (performance.now() - since) / 1000;
    await wait(2_000);
    const before = usage(pid);
    const results = next();
    for (const child of children) child.send('go');
    await wait(seconds * 1000);
    const after = usage(pid);
    const parts = /** @type {{ sent: number, lost: number, took: number[] }[]} */ (await results);
    return {
      connections: connected.reduce((sum, one) => sum + one.connected, 0),
      dialled,
      sent: parts.reduce((sum, { sent }) => sum + sent, 0),
      lost: parts.reduce((sum, { lost }) => sum + lost, 0),
      took: parts.flatMap(({ took }) => took),
      memory: after.memory,
      perConnection: ((after.memory - empty) * 1024) / (pairs * 2),
      cpu: ((after.cpu - before.cpu) / seconds) * 100,
    };
  } finally {
    for (const child of children) if (child.exitCode === null) child.kill();
  }
}

try {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '60' },
      meetings: { type: 'string', default: '12' },
      changes: { type: 'string', default: '40' },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const asked = Math.min(Number(values.pairs), MOST.pairs);
  const seconds = Math.min(Number(values.seconds), MOST.seconds);
  // The broker has a file for each connection: some machines give a process no more than so many.
  const most = openFiles('-Hn');
  const pairs = Math.min(asked, Math.floor((most - SPARE_FILES) / 2));
  await ensureDependencies();
  process.env.JALON_CHROMIUM = await ensureBrowser('chromium');
  process.env.JALON_FIREFOX = await ensureBrowser('firefox');
  if (process.platform !== 'linux' || !(await ensureServers()))
    throw new SetupError(
      'This bench needs Linux, mosquitto and nginx (Debian: apt-get install mosquitto nginx).',
    );
  for (const folder of Object.values(BUILDS))
    if (!existsSync(join(folder, 'manifest.json')))
      throw new SetupError('Run "npm run build" and "npm run build:firefox" first.');
  const needed = Math.ceil(pairs / PARTS) * 2 + SPARE_FILES;
  if (openFiles('-n') < needed) throw new SetupError(`Too few open files: run "ulimit -n ${needed}" first.`);
  const { makeCertificate } = await import('../../scripts/mock-sites/certificate.mjs');
  const { startRealRelay } = await import('../../scripts/mock-sites/real-relay.mjs');
  const { measureBrowsers } = await import('./browsers.mjs');
  const { inChromium, inFirefox, RELAY } = await import('./desks.mjs');
  const { NATS_PATH, startNats } = await import('./nats.mjs');
  const { loadLines, meetingLines, textOf } = await import('./report.mjs');
  const tls = makeCertificate([RELAY]);
  const meetings = Number(values.meetings);
  const changes = Number(values.changes);
  const inChromiumAt = (/** @type {number} */ port) =>
    inChromium({ extension: BUILDS.chromium, port, spki: tls.spki });
  const loadBefore = loadavg()[0] ?? 0;
  const lines = [];

  const small = await startRealRelay({ tls });
  try {
    const { port } = small;
    const chromium = await measureBrowsers({ open: inChromiumAt(port), pairs: meetings, changes });
    lines.push(...meetingLines('two Chromiums', chromium));
    const firefox = await measureBrowsers({
      open: inFirefox({ extension: BUILDS.firefox, port }),
      pairs: Math.ceil(meetings / 2),
      changes: Math.ceil(changes / 2),
    });
    lines.push(...meetingLines('two Firefoxes', firefox));
  } finally {
    await small.close();
  }

  const large = await startRealRelay({ tls, connections: pairs * 2 });
  const door = `${large.plainPort}/`;
  const many = await load({ door, pid: large.pid }, pairs, seconds).finally(large.close);
  lines.push(...loadLines('mosquitto', pairs, seconds, many));

  const natsOverTls = await startNats(tls);
  if (natsOverTls) {
    const { port, close } = natsOverTls;
    const options = { open: inChromiumAt(port), path: NATS_PATH, pairs: 3, changes: Math.ceil(changes / 4) };
    lines.push(
      ...meetingLines('two Chromiums at nats-server', await measureBrowsers(options).finally(close)),
    );
  }
  const nats = await startNats(null);
  if (nats) {
    const few = Math.min(NATS_PAIRS, pairs);
    const figures = await load({ door: `${nats.port}${NATS_PATH}`, pid: nats.pid }, few, seconds).finally(
      nats.close,
    );
    lines.push(...loadLines('nats-server', few, seconds, figures));
  }

  const text = textOf({
    lines,
    loads: [loadBefore, loadavg()[0] ?? 0],
    parts: PARTS,
    hasNats: nats !== null,
    limit: pairs < asked ? { asked, pairs, most } : null,
  });
  console.log(text);
  if (!values['no-write']) writeFileSync(join(ROOT, 'docs/bench/link.md'), text);
} catch (error) {
  fail(error);
}
