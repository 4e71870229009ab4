/** The zips for the stores: the same bytes on every machine, so that anybody can compare their sums. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { unzip, zip } from '../../../scripts/lib/zip.mjs';

const ENTRIES = [
  { name: 'panel/a.css', data: Buffer.from('.card { color: black; }\n'.repeat(40)) },
  { name: 'manifest.json', data: Buffer.from('{}\n') },
];
const sumOf = (data: Buffer) => createHash('sha256').update(data).digest('hex');

describe('a zip', () => {
  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('has the same bytes in %s', (zone) => {
    const program = `
      import { zip } from ${JSON.stringify(new URL('../../../scripts/lib/zip.mjs', import.meta.url).href)};
      const entries = ${JSON.stringify(ENTRIES.map(({ name, data }) => ({ name, text: `${data}` })))};
      process.stdout.write(zip(entries.map(({ name, text }) => ({ name, data: Buffer.from(text) }))));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
    });
    expect(sumOf(there)).toBe(sumOf(zip(ENTRIES)));
  });

  test('has these very bytes: another sum means that every published sum changes', () => {
    expect(sumOf(zip(ENTRIES))).toBe('cd5a1e4ab5f50d0420168b8b298070d5a561bcaff866b5bfdf50ab6e26d95e54');
  });

  test('is packed, and read as it was written', () => {
    const file = zip(ENTRIES);
    expect(file.length).toBeLessThan(500);
    expect(unzip(file).map(({ name, data }) => `${name} ${data.length}`)).toEqual([
      'manifest.json 3',
      'panel/a.css 960',
    ]);
  });
});
