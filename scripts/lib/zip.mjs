// Zip files that are the same everywhere: names in order, one date, and one packer that is no part of the machine
// (zlib's differ from one Node to another).
import { unzipSync, zipSync } from 'fflate';

/** @typedef {{ name: string, data: Buffer }} Entry */

/** The first day that a zip file knows, in the local time that it is written in. */
const DATE = new Date(1980, 0, 1);

/**
 * @param {Entry[]} entries
 * @returns {Buffer} a zip file
 */
export function zip(entries) {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = Object.fromEntries(sorted.map(({ name, data }) => [name, data]));
  return Buffer.from(zipSync(files, { level: 9, mtime: DATE }));
}

/**
 * @param {Buffer} file a zip file
 * @returns {Entry[]} in the order of the file
 */
export function unzip(file) {
  return Object.entries(unzipSync(file)).map(([name, data]) => ({ name, data: Buffer.from(data) }));
}
