import { FileInput, Icon } from '@/components/elements';
import { ask } from '@/extension/client';
import type { UiKey } from '@/journey';
import { readFile, saveFile } from '../app/files';
import { useTexts } from '../app/guide';

/** The steps in a file: to take them along, and to bring them back. */
export function SettingsFile({ onResult }: { onResult(key: UiKey): void }) {
  const { ui } = useTexts();
  return (
    <>
      <p className="help">{ui('settingsDataHelp')}</p>
      <div className="buttons">
        <button type="button" onClick={async () => onResult(await exportSteps())}>
          <Icon name="bag" />
          {ui('settingsExport')}
        </button>
        <FileInput
          label={ui('settingsImport')}
          helpId="import-help"
          onFile={async (file) => onResult(await importSteps(file))}
        />
      </div>
      <p id="import-help" className="help">
        {ui('settingsImportHelp')}
      </p>
    </>
  );
}

async function exportSteps(): Promise<UiKey> {
  const file = await ask({ type: 'export' });
  if (!file) return 'settingsExportFailed';
  saveFile(file.name, file.text);
  return 'settingsExportDone';
}

async function importSteps(file: File): Promise<UiKey> {
  const text = await readFile(file);
  if (text === null) return 'importTooLarge';
  const answer = await ask({ type: 'import', text });
  if (!answer) return 'error';
  return answer.ok ? 'settingsImportDone' : answer.message;
}
