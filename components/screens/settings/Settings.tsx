import { useEffect, useState } from 'react';
import { Choice, EraseAll, Icon, Locked, Toggle } from '@/components/elements';
import { askToNotify, eraseAll } from '@/extension/client';
import type { Settings as AllSettings } from '@/extension/messages/protocol';
import { type UiKey, ui } from '@/journey';
import { SettingsFile } from './SettingsFile';
import { StoredData } from './StoredData';
import { useSettings } from './settings-change';

/** Minutes without use after which the guide forgets; 0: never. */
const TIMES: readonly AllSettings['eraseAfter'][] = [0, 15, 30, 60, 120];

/** The settings, the file to take along, and all that is kept. What a policy has set is shown as locked. */
export function Settings() {
  const { settings, locked, change } = useSettings();
  const [said, setSaid] = useState('');
  // It lies over the page's foot: what asks for nothing goes by itself, a refusal stays.
  useEffect(() => {
    if (said !== ui('settingsSaved')) return;
    const timer = setTimeout(() => setSaid(''), 5000);
    return () => clearTimeout(timer);
  }, [said]);
  const lock = (key: keyof AllSettings) => (locked.includes(key) ? ui('settingsLocked') : undefined);
  const set = async (wish: Partial<AllSettings>) => {
    setSaid('');
    if (await change(wish)) setSaid(ui('settingsSaved'));
  };
  const notify = async (on: boolean) => {
    if (!on) return set({ notify: false });
    setSaid('');
    setSaid(ui((await change({ notify: true }, askToNotify)) ? 'settingsSaved' : 'settingsNotifyNo'));
  };
  return (
    <div className="screen stack settings">
      <section>
        <h2>{ui('settingsComputer')}</h2>
        <Toggle
          label={ui('settingsShared')}
          help={ui('settingsSharedHelp')}
          on={settings.shared}
          locked={lock('shared')}
          onChange={(shared) => set({ shared })}
        />
        <fieldset className="times" disabled={locked.includes('eraseAfter')}>
          <Choice
            name="eraseAfter"
            title={ui('settingsErase')}
            value={String(settings.eraseAfter)}
            answers={TIMES.map((time) => ({ value: String(time), label: ui(`settingsErase-${time}`) }))}
            onChoose={(time) => set({ eraseAfter: Number(time) as AllSettings['eraseAfter'] })}
          />
          {lock('eraseAfter') && <Locked>{ui('settingsLocked')}</Locked>}
        </fieldset>
      </section>
      <section className="part">
        <h2>{ui('settingsComfort')}</h2>
        <Toggle
          label={ui('settingsLarge')}
          help={ui('settingsLargeHelp')}
          on={settings.large}
          locked={lock('large')}
          onChange={(large) => set({ large })}
        />
        <Toggle
          label={ui('settingsNotify')}
          help={ui('settingsNotifyHelp')}
          on={settings.notify}
          locked={lock('notify')}
          onChange={notify}
        />
      </section>
      <section className="part">
        <h2>{ui('settingsHelpers')}</h2>
        <Toggle
          label={ui('settingsAdviser')}
          help={ui('settingsAdviserHelp')}
          on={settings.adviser}
          locked={lock('adviser')}
          onChange={(adviser) => set({ adviser })}
        />
      </section>
      <section className="part stack">
        <h2>{ui('settingsData')}</h2>
        <SettingsFile onSay={(key: UiKey) => setSaid(ui(key))} />
      </section>
      <section className="part stack">
        <h2>{ui('settingsPrivacy')}</h2>
        <p className="promise">
          <Icon name="shield" />
          <span>{ui('privacy')}</span>
        </p>
        <p>
          {ui('keptWhat')} {ui('keptNever')}
        </p>
        <StoredData />
        <EraseAll
          words={{
            button: ui('eraseAll'),
            question: ui('learnersEraseAllAsk'),
            help: ui('learnerEraseHelp'),
            yes: ui('eraseYes'),
            no: ui('eraseNo'),
          }}
          onErase={async () => {
            if (await eraseAll()) setSaid(ui('eraseDone'));
          }}
        />
      </section>
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}
