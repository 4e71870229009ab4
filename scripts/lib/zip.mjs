// Zip files that are the same everywhere: names in order, one date, nothing packed (packers differ from machine to
// machine, and stores pack again anyway).
import { crc32 } from 'node:zlib';

/** @typedef {{ name: string, data: Buffer }} Entry */

/** 1 January 1980, the first day that a zip file knows. */
const DATE = 0x21;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are in UTF-8. */
const UTF8 = 0x0800;

/** @param {(number | [number])[]} fields numbers of 2 bytes; in brackets: of 4 */
function bytes(...fields) {
  return Buffer.concat(
    fields.map((field) => {
      const long = Array.isArray(field);
      const part = Buffer.alloc(long ? 4 : 2);
      if (long) part.writeUInt32LE(field[0] >>> 0);
      else part.writeUInt16LE(field);
      return part;
    }),
  );
}

/**
 * @param {Entry[]} entries
 * @returns {Buffer} a zip file
 */
export function zip(entries) {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const index = [];
  let at = 0;
  for (const { name, data } of sorted) {
    const label = Buffer.from(name);
    const common = bytes(UTF8, 0, 0, DATE, [crc32(data)], [data.length], [data.length], label.length, 0);
    const local = Buffer.concat([bytes([LOCAL], 20), common, label, data]);
    index.push(Buffer.concat([bytes([CENTRAL], 20, 20), common, bytes(0, 0, 0, [0], [at]), label]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(index);
  const end = bytes([END], 0, 0, sorted.length, sorted.length, [directory.length], [at], 0);
  return Buffer.concat([...parts, directory, end]);
}

/**
 * Reads a zip file that `zip` has made.
 * @param {Buffer} file
 * @returns {Entry[]}
 */
export function unzip(file) {
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; file.readUInt32LE(at) === LOCAL; ) {
    const size = file.readUInt32LE(at + 18);
    const start = at + 30 + file.readUInt16LE(at + 26);
    const name = file.toString('utf8', at + 30, start);
    entries.push({ name, data: file.subarray(start, start + size) });
    at = start + size;
  }
  return entries;
}
