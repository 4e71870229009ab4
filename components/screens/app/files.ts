/** Small files that somebody takes along or brings back. */

/** A file of this guide has a few kB: what is larger was not made here, and is not read. In bytes. */
const MAX_BYTES = 1_000_000;

/** Hands a file to the browser's downloads, without leaving the page. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Later, because the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @returns the file's text; null when it is too large to be one of ours */
export async function readFile(file: File): Promise<string | null> {
  return file.size > MAX_BYTES ? null : file.text();
}
