// `web-ext lint` on the Firefox build. Errors fail; warnings fail too, except React's own use of innerHTML in the
// extension's pages (never in what runs inside other people's pages). Usage: check-web-ext.mjs <folder>
import { fail, runBin, SetupError } from '../run.mjs';

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Message */

/** @param {Message} message */
const isReactsOwn = ({ code, file = '' }) => code === 'UNSAFE_VAR_ASSIGNMENT' && file.startsWith('chunks/');

try {
  const folder = process.argv[2] ?? '.output/firefox-mv3';
  const { output } = await runBin('web-ext', ['lint', '-s', folder, '--no-config-discovery', '-o', 'json']);
  const from = output.indexOf('{');
  if (from < 0) throw new SetupError(`web-ext said nothing readable:\n${output}`);
  /** @type {{ errors: Message[], warnings: Message[] }} */
  const report = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1));
  const excused = report.warnings.filter(isReactsOwn);
  const problems = [...report.errors, ...report.warnings.filter((one) => !isReactsOwn(one))];
  for (const { code, message, file, line } of problems)
    console.log(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  console.log(
    `${report.errors.length} errors, ${report.warnings.length} warnings (${excused.length} of React's own)`,
  );
  if (problems.length) process.exitCode = 1;
} catch (error) {
  fail(error);
}
