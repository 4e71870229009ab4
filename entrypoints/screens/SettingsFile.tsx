import { Sign } from '@/components/panel';
import { type UiKey, ui } from '@/journey';
import type { ExportReply, ImportReply } from '../background/protocol';
import { ask } from './client';

/** A file of steps has a few kB: what is larger was not made here, and is not read. */
const LARGEST = 1_000_000;

/** The steps in a file: to take them along, and to bring them back. */
export function SettingsFile({ onSay }: { onSay(key: UiKey): void }) {
  return (
    <>
      <p className="help">{ui('settingsDataHelp')}</p>
      <div className="buttons">
        <button type="button" onClick={async () => onSay(await save())}>
          <Sign name="bag" />
          {ui('settingsExport')}
        </button>
        <label className="file">
          <input
            type="file"
            accept=".json,application/json"
            aria-describedby="import-help"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onSay(await read(file));
              // The same file can be chosen again.
              currentTarget.value = '';
            }}
          />
          <span>{ui('settingsImport')}</span>
        </label>
      </div>
      <p id="import-help" className="help">
        {ui('settingsImportHelp')}
      </p>
    </>
  );
}

/** Hands the file to the browser's downloads, without leaving the page. */
async function save(): Promise<UiKey> {
  const file = await ask<ExportReply>({ type: 'export' });
  if (!file) return 'settingsExportFailed';
  const url = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // Later, because the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'settingsExportDone';
}

async function read(file: File): Promise<UiKey> {
  if (file.size > LARGEST) return 'importTooLarge';
  const answer = await ask<ImportReply>({ type: 'import', text: await file.text() });
  if (!answer) return 'error';
  return answer.ok ? 'settingsImportDone' : answer.message;
}
