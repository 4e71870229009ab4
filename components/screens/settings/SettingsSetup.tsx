import { useEffect, useRef, useState } from 'react';
import { FileInput, Icon, Notice } from '@/components/elements';
import { ask } from '@/extension/client';
import type { SetupSummary } from '@/extension/messages/protocol';
import type { Texts, UiKey } from '@/journey';
import { readFile, saveFile } from '../app/files';
import { useTexts } from '../app/guide';
import { eraseLabel } from './erase-label';

/** One file prepares all the computers of a room: it is made here, and taken here, after a look at what it holds. */
export function SettingsSetup({ adviser, onResult }: { adviser: boolean; onResult(key: UiKey): void }) {
  const texts = useTexts();
  const { ui } = texts;
  const [chosen, setChosen] = useState<{ text: string; summary: SetupSummary } | null>(null);
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const no = useRef<HTMLButtonElement>(null);

  // The question is new on the page: whoever has chosen a file is led to it, and the safe answer has the focus.
  useEffect(() => {
    if (chosen) no.current?.focus();
  }, [chosen]);

  const look = async (file: File) => {
    setChosen(null);
    setWrong(null);
    const text = await readFile(file);
    if (text === null) return setWrong('importTooLarge');
    const summary = await ask({ type: 'setup-import', text, apply: false });
    if (!summary?.ok) return setWrong(summary?.message ?? 'error');
    setChosen({ text, summary });
  };
  const take = async () => {
    if (!chosen) return;
    const answer = await ask({ type: 'setup-import', text: chosen.text, apply: true });
    setChosen(null);
    if (!answer?.ok) return setWrong(answer?.message ?? 'error');
    onResult('settingsSetupDone');
  };
  const save = async () => {
    const file = await ask({ type: 'setup-export' });
    if (!file || 'ok' in file) return onResult('settingsExportFailed');
    saveFile(file.name, file.text);
    onResult('settingsExportDone');
  };

  return (
    <>
      <p className="help" id="setup-help">
        {ui('settingsSetupHelp')}
      </p>
      {wrong && <Notice text={ui(wrong)} />}
      {chosen && (
        <fieldset className="settings-setup">
          <legend>{ui('settingsSetupAsk')}</legend>
          <p>{ui('settingsSetupAskHelp')}</p>
          <ul>
            {linesOf(texts, chosen.summary).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="buttons">
            <button ref={no} type="button" onClick={() => setChosen(null)}>
              {ui('settingsSetupNo')}
            </button>
            <button type="button" className="primary" onClick={take}>
              {ui('settingsSetupYes')}
            </button>
          </div>
        </fieldset>
      )}
      <div className="buttons">
        {adviser && (
          <button type="button" onClick={save}>
            <Icon name="bag" />
            {ui('settingsSetupExport')}
          </button>
        )}
        <FileInput label={ui('settingsSetupImport')} helpId="setup-help" onFile={look} />
      </div>
    </>
  );
}

/** What a file sets, a line each, in the words of the settings themselves. */
function linesOf(texts: Texts, { settings, repairs, screens }: SetupSummary): string[] {
  const { ui, plural } = texts;
  const isOn = (label: UiKey, on: boolean | undefined) =>
    on === undefined ? [] : [ui(on ? 'settingsOn' : 'settingsOff', { setting: ui(label) })];
  const lines = [
    ...isOn('settingsShared', settings.shared),
    ...(settings.eraseAfter === undefined
      ? []
      : [`${ui('settingsErase')} : ${eraseLabel(texts, settings.eraseAfter).toLowerCase()}`]),
    ...isOn('settingsLarge', settings.large),
    ...(settings.readingSpeed === undefined
      ? []
      : [`${ui('settingsSpeed')} : ${ui(`settingsSpeed-${settings.readingSpeed}`).toLowerCase()}`]),
    ...isOn('settingsAdviser', settings.adviser),
    ...(repairs > 0 ? [plural('setupRepairs', repairs)] : []),
    ...(screens > 0 ? [plural('setupScreens', screens)] : []),
  ];
  return lines.length > 0 ? lines : [ui('settingsSetupNothing')];
}
