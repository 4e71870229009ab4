import { useEffect, useState } from 'react';
import { FileInput, Icon, Notice } from '@/components/elements';
import { ask, onStored } from '@/extension/client';
import type { KeptState, RepairLine, ScreenLine } from '@/extension/messages/protocol';
import type { TaughtScreen } from '@/extension/repairs';
import { REPAIRS_KEY } from '@/extension/storage/keys';
import type { Guide, UiKey } from '@/journey';
import { readFile, saveFile } from '../app/files';
import { useJourney, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { RepairItems } from './RepairItems';
import { RepairPicture } from './RepairPicture';
import { pageTitle, targetTitle } from './repair-words';

const keyOf = ({ repair: { site, page, target } }: RepairLine) => `${site} ${page} ${target}`;

/** The repairs of this computer: to look at, take out, hand on and take over. */
export function RepairList({ onChange }: { onChange?: () => void }) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const [lines, setLines] = useState<RepairLine[]>([]);
  const [screens, setScreens] = useState<ScreenLine[]>([]);
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const load = async () => {
    const answer = await ask({ type: 'repairs' });
    if (Array.isArray(answer)) setLines(answer);
    const taught = await ask({ type: 'screens' });
    if (Array.isArray(taught)) setScreens(taught);
  };
  useEffect(() => {
    const changed = (changes: object) => REPAIRS_KEY in changes && void load();
    void load();
    return onStored(changed);
  }, []);
  const drop = async (key: string) => {
    const found = lines.find((one) => keyOf(one) === key)?.repair;
    const answer = found
      ? await ask({ type: 'repair-drop', site: found.site, page: found.page, target: found.target })
      : await ask({ type: 'screen-drop', screen: key });
    setWrong(answer?.ok ? null : (answer?.message ?? 'error'));
    await load();
    if (!answer?.ok) return;
    if (onChange) onChange();
    else announce(ui('repairDropped'));
  };
  const confirm = async (key: string) => {
    const repair = lines.find((one) => keyOf(one) === key)?.repair;
    const screen = screens.find(({ id }) => id === key)?.screen;
    const answer = repair
      ? await ask({ type: 'repair-keep', repair })
      : screen && (await ask({ type: 'screen-keep', screen }));
    setWrong(answer?.ok ? null : (answer?.message ?? 'error'));
    if (answer?.ok) announce(ui('repairKept'));
    await load();
  };
  const save = async () => {
    const file = await ask({ type: 'repairs-export' });
    if (!file) return setWrong('settingsExportFailed');
    if ('ok' in file) return setWrong(file.message);
    saveFile(file.name, file.text);
    announce(ui('settingsExportDone'));
  };
  const bring = async (file: File) => {
    setWrong(null);
    const text = await readFile(file);
    if (text === null) return setWrong('importTooLarge');
    const answer = await ask({ type: 'repairs-import', text });
    if (!answer?.ok) return setWrong(answer?.message ?? 'error');
    announce(texts.plural('repairsImported', answer.count));
    await load();
  };
  return (
    <section className="section">
      <h3>{ui('repairsTitle')}</h3>
      <p className="help">{ui('repairsHelp')}</p>
      {wrong && <Notice text={ui(wrong)} />}
      {lines.length + screens.length === 0 ? (
        <p className="quiet">{ui('repairsNone')}</p>
      ) : (
        <RepairItems
          title={ui('repairsTitle')}
          removeLabel={ui('repairsDrop')}
          confirmLabel={ui('repairsConfirm')}
          items={[
            ...screens.map((line) => screenItem({ journey, texts }, line)),
            ...lines.map((line) => itemOf({ journey, texts }, line)),
          ]}
          onRemove={drop}
          onConfirm={confirm}
        />
      )}
      <div className="buttons below">
        {lines.length + screens.length > 0 && (
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

function itemOf(guide: Guide, line: RepairLine) {
  const { date, ui } = guide.texts;
  const { page, target, made, found } = line.repair;
  const title = targetTitle(guide, target, found?.signals ?? []);
  return {
    key: keyOf(line),
    title,
    notes: [
      pageTitle(guide, page),
      ui('repairsDate', { date: date(new Date(`${made}T12:00`).getTime()) }),
      ...(found ? [] : [ui('repairsMuted')]),
      ...stateNotes(guide, line.state),
    ],
    label: ui('repairsDropOf', { target: title }),
    ask:
      found && line.state === 'waits'
        ? {
            picture: <RepairPicture page={page} target={found} />,
            label: ui('repairsConfirmOf', { target: title }),
          }
        : undefined,
  };
}

/** @returns why it is not used */
function stateNotes({ texts: { ui } }: Guide, state: KeptState): string[] {
  if (state === 'used') return [];
  return [ui(state === 'idle' ? 'repairsIdle' : state === 'waits' ? 'repairsWaits' : 'repairsRefused')];
}

function screenItem(guide: Guide, { id, screen, state }: ScreenLine) {
  const { date, ui } = guide.texts;
  const title = pageTitle(guide, screen.page);
  return {
    key: id,
    title,
    notes: [
      ui('teachLine', { date: date(new Date(`${screen.made}T12:00`).getTime()) }),
      ui('teachLineParts', { count: screen.variant.targets.length }),
      ...stateNotes(guide, state),
    ],
    label: ui('repairsDropOf', { target: title }),
    ask:
      state === 'waits'
        ? {
            picture: screen.variant.targets.map((target) => (
              <RepairPicture key={target.id} page={screen.page} target={target} title={titleOf(screen)} />
            )),
            label: ui('repairsConfirmOf', { target: title }),
          }
        : undefined,
  };
}

/** @returns what the screen is headed by */
function titleOf({ variant }: TaughtScreen): string | undefined {
  const texts = (variant.all ?? []).flatMap((one) =>
    'heading' in one ? one.heading : 'title' in one ? one.title : [],
  );
  return texts.at(-1);
}
