import { useEffect, useState } from 'react';
import { ConfirmButton, Icon, LockedNote, RadioGroup, Toggle } from '@/components/elements';
import { askToNotify, eraseAll } from '@/extension/client';
import type { Settings as AllSettings } from '@/extension/storage/settings';
import type { UiKey } from '@/journey';
import { useTexts } from '../app/guide';
import { eraseLabel } from './erase-label';
import { SettingsFile } from './SettingsFile';
import { SettingsPlace } from './SettingsPlace';
import { SettingsSetup } from './SettingsSetup';
import { StoredData } from './StoredData';
import { useSettings } from './useSettings';
import './Settings.css';

/** Minutes without use after which the guide forgets; 0: never. */
const ERASE_AFTER_MINUTES: readonly AllSettings['eraseAfter'][] = [0, 15, 30, 60, 120];

const READING_SPEEDS: readonly AllSettings['readingSpeed'][] = ['slow', 'normal', 'fast'];

/** The settings, the file to take along, and all that is kept. What a policy has set is shown as locked. */
export function Settings() {
  const texts = useTexts();
  const { ui } = texts;
  const { settings, locked, change } = useSettings();
  const [announcement, setAnnouncement] = useState('');
  // It lies over the page's foot: what asks for nothing goes by itself, a refusal stays.
  useEffect(() => {
    if (announcement !== ui('settingsSaved')) return;
    const timer = setTimeout(() => setAnnouncement(''), 5000);
    return () => clearTimeout(timer);
  }, [announcement, ui]);
  const lock = (key: keyof AllSettings) => (locked.includes(key) ? ui('settingsLocked') : undefined);
  const set = async (wanted: Partial<AllSettings>) => {
    setAnnouncement('');
    if (await change(wanted)) setAnnouncement(ui('settingsSaved'));
  };
  const notify = async (on: boolean) => {
    if (!on) return set({ notify: false });
    setAnnouncement('');
    setAnnouncement(ui((await change({ notify: true }, askToNotify)) ? 'settingsSaved' : 'settingsNotifyNo'));
  };
  return (
    <div className="screen stack settings">
      <section>
        <h2>{ui('settingsComputer')}</h2>
        <Toggle
          label={ui('settingsShared')}
          help={ui('settingsSharedHelp')}
          checked={settings.shared}
          lockedReason={lock('shared')}
          onChange={(shared) => set({ shared })}
        />
        <fieldset className="settings-erase-after" disabled={locked.includes('eraseAfter')}>
          <RadioGroup
            name="eraseAfter"
            legend={ui('settingsErase')}
            value={String(settings.eraseAfter)}
            options={ERASE_AFTER_MINUTES.map((time) => ({
              value: String(time),
              label: eraseLabel(texts, time),
            }))}
            onChange={(time) => set({ eraseAfter: Number(time) as AllSettings['eraseAfter'] })}
          />
          {lock('eraseAfter') && <LockedNote>{ui('settingsLocked')}</LockedNote>}
        </fieldset>
      </section>
      <section className="section">
        <h2>{ui('settingsComfort')}</h2>
        <Toggle
          label={ui('settingsLarge')}
          help={ui('settingsLargeHelp')}
          checked={settings.large}
          lockedReason={lock('large')}
          onChange={(large) => set({ large })}
        />
        <fieldset className="settings-reading-speed" disabled={locked.includes('readingSpeed')}>
          <RadioGroup
            name="readingSpeed"
            legend={ui('settingsSpeed')}
            value={settings.readingSpeed}
            options={READING_SPEEDS.map((speed) => ({ value: speed, label: ui(`settingsSpeed-${speed}`) }))}
            onChange={(speed) => set({ readingSpeed: speed as AllSettings['readingSpeed'] })}
          />
          {lock('readingSpeed') && <LockedNote>{ui('settingsLocked')}</LockedNote>}
        </fieldset>
        <Toggle
          label={ui('settingsNotify')}
          help={ui('settingsNotifyHelp')}
          checked={settings.notify}
          lockedReason={lock('notify')}
          onChange={notify}
        />
      </section>
      <section className="section">
        <h2>{ui('settingsHelpers')}</h2>
        <Toggle
          label={ui('settingsAdviser')}
          help={ui('settingsAdviserHelp')}
          checked={settings.adviser}
          lockedReason={lock('adviser')}
          onChange={(adviser) => set({ adviser })}
        />
      </section>
      {settings.adviser && <SettingsPlace onResult={(key) => setAnnouncement(ui(key))} />}
      <section className="section stack">
        <h2>{ui('settingsSetup')}</h2>
        <SettingsSetup adviser={settings.adviser} onResult={(key) => setAnnouncement(ui(key))} />
      </section>
      <section className="section stack">
        <h2>{ui('settingsData')}</h2>
        <SettingsFile onResult={(key: UiKey) => setAnnouncement(ui(key))} />
      </section>
      <section className="section stack">
        <h2>{ui('settingsPrivacy')}</h2>
        <p className="privacy-note">
          <Icon name="shield" />
          <span>{ui('privacy')}</span>
        </p>
        <p>
          {ui('keptWhat')} {ui('keptNever')}
        </p>
        <StoredData />
        <ConfirmButton
          labels={{
            button: ui('eraseAll'),
            question: ui('learnersEraseAllAsk'),
            help: ui('learnerEraseHelp'),
            yes: ui('eraseYes'),
            no: ui('eraseNo'),
          }}
          onConfirm={async () => {
            if (await eraseAll()) setAnnouncement(ui('eraseDone'));
          }}
        />
      </section>
      <p className="announcement" role="status">
        {announcement}
      </p>
    </div>
  );
}
