import { useEffect, useState } from 'react';
import { FileInput, Icon, Notice } from '@/components/elements';
import { ask, onStored } from '@/extension/client';
import {
  type ExportReply,
  REPAIRS_KEY,
  type RepairLine,
  type RepairReply,
  type RepairsImportReply,
  type RepairsReply,
} from '@/extension/messages/protocol';
import { lang, type UiKey, ui } from '@/journey';
import { readFile, saveFile } from '../app/files';
import { announce } from '../app/navigation';
import { RepairItems } from './RepairItems';
import { pageTitle, targetTitle } from './repair-words';

const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
const keyOf = ({ repair: { site, page, target } }: RepairLine) => `${site} ${page} ${target}`;

/** The repairs of this computer: to look at, take out, hand on and take over. */
export function RepairList({ onChange = () => announce(ui('repairDropped')) }: { onChange?: () => void }) {
  const [lines, setLines] = useState<RepairsReply>([]);
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const load = async () => {
    const answer = await ask<RepairsReply>({ type: 'repairs' });
    if (Array.isArray(answer)) setLines(answer);
  };
  useEffect(() => {
    const changed = (changes: object) => REPAIRS_KEY in changes && void load();
    void load();
    return onStored(changed);
  }, []);
  const drop = async (key: string) => {
    const found = lines.find((one) => keyOf(one) === key);
    if (!found) return;
    const { site, page, target } = found.repair;
    const answer = await ask<RepairReply>({ type: 'repair-drop', site, page, target });
    setWrong(answer?.ok ? null : (answer?.message ?? 'error'));
    await load();
    if (answer?.ok) onChange();
  };
  const save = async () => {
    const file = await ask<ExportReply>({ type: 'repairs-export' });
    if (!file) return setWrong('settingsExportFailed');
    saveFile(file.name, file.text);
    announce(ui('settingsExportDone'));
  };
  const bring = async (file: File) => {
    setWrong(null);
    const text = await readFile(file);
    if (text === null) return setWrong('importTooLarge');
    const answer = await ask<RepairsImportReply>({ type: 'repairs-import', text });
    if (!answer?.ok) return setWrong(answer?.message ?? 'error');
    announce(ui('repairsImported', { count: answer.count }));
    await load();
  };
  return (
    <section className="section">
      <h3>{ui('repairsTitle')}</h3>
      <p className="help">{ui('repairsHelp')}</p>
      {wrong && <Notice text={ui(wrong)} />}
      {lines.length === 0 ? (
        <p className="quiet">{ui('repairsNone')}</p>
      ) : (
        <RepairItems
          title={ui('repairsTitle')}
          removeLabel={ui('repairsDrop')}
          items={lines.map(itemOf)}
          onRemove={drop}
        />
      )}
      <div className="buttons below">
        {lines.length > 0 && (
          <button type="button" onClick={save}>
            <Icon name="bag" />
            {ui('repairsExport')}
          </button>
        )}
        <FileInput label={ui('repairsImport')} helpId="repairs-help" onFile={bring} />
      </div>
      <p id="repairs-help" className="help">
        {ui('repairsImportHelp')}
      </p>
    </section>
  );
}

function itemOf(line: RepairLine) {
  const { page, target, made, found } = line.repair;
  const title = targetTitle(target, found?.signals ?? []);
  return {
    key: keyOf(line),
    title,
    notes: [
      pageTitle(page),
      ui('repairsDate', { date: day.format(new Date(`${made}T12:00`)) }),
      ...(found ? [] : [ui('repairsMuted')]),
      ...(line.idle ? [ui('repairsIdle')] : []),
    ],
    label: ui('repairsDropOf', { target: title }),
  };
}
