/** Other versions of the real package, and what must hold when one takes the other's place in the middle of a journey. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRESS_VERSION } from '../../../journey/migrations';
import { doneIn, plain, sentence } from './sentences';

const AT = 'lidentitenumerique.laposte.fr/in-mobile';
const NEXT = PROGRESS_VERSION + 1;

/** What the package of a later version changes in its program: it writes records of the next version, with a part of their own. */
const LATER: [from: string, to: string][] = [
  [`(version > ${PROGRESS_VERSION})`, `(version > ${NEXT})`],
  [`to = ${PROGRESS_VERSION},`, `to = ${NEXT},`],
  [`version: ${PROGRESS_VERSION},`, `version: ${NEXT}, later: "kept",`],
  [
    'var MIGRATIONS = [',
    `var MIGRATIONS = [{ from: ${PROGRESS_VERSION}, migrate: (record) => ({ ...record, later: "kept" }) }, `,
  ],
];

/** A folder in which one package lies, and into which others can be put. */
export interface Place {
  folder: string;
  /** @param later it writes records of a version that the shipped one does not know */
  put(version: string, later?: 'later'): void;
  remove(): void;
}

/** @param built folder of the built extension */
export function placeFor(built: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-package-'));
  return {
    folder,
    put(version, later) {
      cpSync(built, folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }));
      if (!later) return;
      const file = join(folder, 'background.js');
      let program = readFileSync(file, 'utf8');
      for (const [from, to] of LATER) {
        if (!program.includes(from)) throw new Error(`the built background has no « ${from} »`);
        program = program.replaceAll(from, to);
      }
      writeFileSync(file, program);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A browser in which a version of the package runs. */
export interface Installed {
  /** Replaces the package that runs by the one that lies in the folder. @returns the version that runs then */
  replace(): Promise<string>;
  say(message: object): Promise<unknown>;
  open(at: string): Promise<void>;
  pointsAt(css: string | null): Promise<unknown>;
  /** Types into the page's field, and does not leave it. */
  type(css: string, text: string): Promise<void>;
  valueOf(css: string): Promise<string>;
  stored(): Promise<unknown>;
  alerts(): Promise<string[]>;
}

const tick = (step: string) => ({ type: 'command', command: { type: 'tick', step } });

/** @returns what did not hold, in words */
export async function changeVersions(place: Place, on: Installed): Promise<string[]> {
  const problems: string[] = [];
  const wrong = (when: string, is: unknown, should: unknown) => {
    const [one, other] = [JSON.stringify(is), JSON.stringify(should)];
    if (one !== other) problems.push(`${when}: ${one}, not ${other}`);
  };
  const change = async (version: string, later?: 'later') => {
    place.put(version, later);
    wrong('the version that runs', await on.replace(), version);
  };
  const steps = async (when: string, should: string[]) => {
    const done = doneIn(await on.stored());
    wrong(
      when,
      should.filter((one) => !done.includes(one)),
      [],
    );
  };
  await on.say({ type: 'command', command: { type: 'start' } });
  await on.say(tick('terms'));
  await on.open(AT);
  await on.pointsAt('form input');
  await on.type('form input', '6987');
  await on.pointsAt('form button');

  // Nobody loads the page again: what was typed stays, and the new version's card takes over.
  await change('9.0.0');
  await on.pointsAt('form button');
  await on.say(tick('choice'));
  await steps('updated', ['terms', 'choice']);
  wrong('what was typed', await on.valueOf('form input'), '6987');
  await change('0.0.9');
  await on.pointsAt('form button');
  await on.say(tick('consent'));
  await steps('taken back', ['terms', 'choice', 'consent']);
  wrong('alerts between versions that write alike', await on.alerts(), []);

  await change('9.1.0', 'later');
  await on.pointsAt('form button');
  await on.say(tick('document-type'));
  const later = await on.stored();
  await steps('updated to other records', ['terms', 'choice', 'consent', 'document-type']);
  wrong(
    'the later record',
    [(later as { version: number; later: string }).version, (later as { later: string }).later],
    [NEXT, 'kept'],
  );
  // Older than the record: it is told, the record stays as it is, and who begins anew is still helped.
  await change('0.0.9');
  wrong('told', await on.alerts(), [plain(sentence('storageNewer'))]);
  await on.say({ type: 'command', command: { type: 'start' } });
  await on.say(tick('document-data'));
  await on.open(AT);
  await on.pointsAt('form input');
  wrong('a record of a later version', await on.stored(), later);
  await change('9.1.0', 'later');
  wrong('alerts of the later version', await on.alerts(), []);
  await on.pointsAt('form input');
  await on.say(tick('sms'));
  await steps('updated again', ['terms', 'choice', 'consent', 'document-type', 'sms']);
  return problems;
}
