// What `npm run bench:link` has found, in words.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** @typedef {[what: string, figure: string]} Line */

/** @param {number[]} all @param {number} part @returns {string} */
const at = (all, part) => {
  const sorted = [...all].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1);
};

/** @param {string | undefined} program @param {string[]} args @param {RegExp} wanted */
const versionOf = (program, args, wanted) => {
  const { stdout, stderr } = spawnSync(program ?? '', args, { encoding: 'utf8' });
  return wanted.exec(`${stdout}${stderr}`)?.[1] ?? 'unknown';
};

/** @param {string} who @param {{ pairing: number[], delay: number[] }} found milliseconds @returns {Line[]} */
export const meetingLines = (who, { pairing, delay }) => [
  [
    `pairing, ${who}, over TLS: from « Oui » until linked, median`,
    `${at(pairing, 0.5)} ms (n = ${pairing.length})`,
  ],
  [
    `a change of the learner’s → row on the board, ${who}, median / p95`,
    `${at(delay, 0.5)} / ${at(delay, 0.95)} ms (n = ${delay.length})`,
  ],
];

/**
 * @param {string} broker @param {number} pairs @param {number} seconds
 * @param {{ connections: number, dialled: number, sent: number, lost: number, took: number[], memory: number, perConnection: number, cpu: number }} found
 * @returns {Line[]}
 */
export const loadLines = (broker, pairs, seconds, found) => [
  [
    `${pairs} pairs at one ${broker}, ${found.connections} connections, dialled in`,
    `${found.dialled.toFixed(0)} s`,
  ],
  [
    `sent in ${seconds} s, and lost`,
    `${found.sent} (${(found.sent / seconds).toFixed(0)} a second), ${found.lost}`,
  ],
  ['there after, p50 / p95 / p99', `${[0.5, 0.95, 0.99].map((part) => at(found.took, part)).join(' / ')} ms`],
  [
    `${broker}: memory, CPU`,
    `${found.memory.toFixed(0)} MB (${found.perConnection.toFixed(1)} kB a connection), ${found.cpu.toFixed(0)} % of a core`,
  ],
];

/**
 * @param {{ lines: Line[], loads: number[], parts: number, hasNats: boolean, limit: { asked: number, pairs: number, most: number } | null }} found
 * @returns {string} docs/bench/link.md
 */
export function textOf({ lines, loads, parts, hasNats, limit }) {
  const numbers = /([\d.]{5,})/;
  const programs = [
    `Node ${process.version.slice(1)}`,
    `Chromium ${versionOf(process.env.JALON_CHROMIUM, ['--version'], numbers)}`,
    `Firefox ${versionOf(process.env.JALON_FIREFOX, ['--version'], /([\d.]+)/)}`,
    `mosquitto ${versionOf('mosquitto', ['-h'], /version ([\d.]+)/)}`,
    `nginx ${versionOf('nginx', ['-v'], /nginx\/([\d.]+)/)}`,
    hasNats
      ? `nats-server ${versionOf('nats-server', ['--version'], /v([\d.]+)/)}`
      : 'nats-server: not on this machine',
  ].join(', ');
  const [before, after] = loads.map((one) => one.toFixed(1));
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const few = limit
    ? `\n${limit.asked} pairs were asked for; a process has at most ${limit.most} open files here (\`ulimit -Hn\`), so they are ${limit.pairs}.\n`
    : '';
  return `# What the link to an adviser costs

\`npm run bench:link\`, on ${new Date().toISOString().slice(0, 10)}. ${machine}, ${programs}.
Load average before and after: ${before} and ${after}: clients and broker share these cores, and so does whatever else runs there, so
that times are upper bounds. All over loopback.

| | |
|---|--:|
${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}

Pairing and changes: two whole browsers with the built extension, mosquitto behind nginx as [link.md](../link.md) says, or nats-server’s own
door over TLS. The pairs: the broker alone, without TLS, ${parts} processes of clients; each side says 541 bytes every 20 seconds, and
every third learner is at work: one more every 5 seconds. One relay of that page takes 5,000 connections; for these figures that one line
is another.
${few}`;
}
