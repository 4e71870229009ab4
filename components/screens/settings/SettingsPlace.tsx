import { type FormEvent, useId, useState } from 'react';
import { ConfirmButton, Icon, LockedNote, Notice } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import type { LinkCheck, LinkPlace } from '@/extension/link/view';
import type { UiKey } from '@/journey';
import { useTexts } from '../app/guide';
import { addressOf } from './place-address';
import './SettingsPlace.css';

/** Letters that the name of a place may have. */
const LONGEST_NAME = 40;

/** Where the messages between learners and advisers pass: set here, or by a policy; and whether it does its work well. */
export function SettingsPlace({ onResult }: { onResult(key: UiKey): void }) {
  const { ui } = useTexts();
  const { link } = useSnapshot();
  const [found, setFound] = useState<LinkCheck | 'none' | 'looking' | null>(null);
  if (!link) return null;
  const { place } = link;
  const check = async () => {
    setFound('looking');
    const answer = await ask({ type: 'link-check' });
    setFound(answer !== null && typeof answer === 'object' && 'reached' in answer ? answer : 'none');
  };
  return (
    <section className="section settings-place stack">
      <h2>{ui('placeTitle')}</h2>
      <p className="help">{ui('placeHelp')}</p>
      {place?.locked ? (
        <LockedPlace place={place} />
      ) : (
        <PlaceForm
          key={wholeOf(place)}
          place={place}
          onSaved={() => {
            onResult('settingsSaved');
            void check();
          }}
          onChanged={() => setFound(null)}
        />
      )}
      {place && (
        <div className="buttons">
          <button type="button" disabled={found === 'looking'} onClick={check}>
            <Icon name="search" />
            {ui('placeCheck')}
          </button>
        </div>
      )}
      <div role="status">
        {found === 'looking' && <p>{ui('placeLooking')}</p>}
        {found === 'none' && <p>{ui('error')}</p>}
        {typeof found === 'object' && found && <Found found={found} />}
      </div>
      {place && !place.locked && (
        <ConfirmButton
          labels={{
            button: ui('placeForget'),
            question: ui('placeForgetAsk'),
            help: ui('placeForgetHelp'),
            yes: ui('placeForgetYes'),
            no: ui('boardNo'),
          }}
          onConfirm={async () => {
            setFound(null);
            const reply = await ask({ type: 'link-place', place: null });
            onResult(reply && 'no' in reply && reply.no === null ? 'placeForgotten' : 'placeNo-busy');
          }}
        />
      )}
    </section>
  );
}

const wholeOf = (place: LinkPlace | null): string => (place ? place.host + (place.path ?? '') : '');

/** What a policy has set: to be read, not to be changed. */
function LockedPlace({ place }: { place: LinkPlace }) {
  const { ui } = useTexts();
  const part = place.learner && place.adviser ? 'both' : place.learner ? 'learner' : 'adviser';
  return (
    <>
      <dl>
        <dt>{ui('placeAddress')}</dt>
        <dd>{wholeOf(place)}</dd>
        {place.name && (
          <>
            <dt>{ui('placeName')}</dt>
            <dd>{place.name}</dd>
          </>
        )}
        <dt>{ui('placePart')}</dt>
        <dd>{ui(`placePart-${part}`)}</dd>
      </dl>
      <LockedNote>{ui('settingsLocked')}</LockedNote>
    </>
  );
}

function PlaceForm(props: { place: LinkPlace | null; onSaved(): void; onChanged(): void }) {
  const { ui } = useTexts();
  const { place, onSaved, onChanged } = props;
  const id = useId();
  const [address, setAddress] = useState(wholeOf(place));
  const [name, setName] = useState(place?.name ?? '');
  const [learner, setLearner] = useState(place?.learner ?? true);
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(null);
    const read = addressOf(address);
    if ('no' in read) return setWrong(`placeNo-${read.no}`);
    const reply = await ask({ type: 'link-place', place: { ...read, name: name.trim(), learner } });
    if (!reply || !('no' in reply)) return setWrong('error');
    if (reply.no !== null) return setWrong(reply.no === 'busy' ? 'placeNo-busy' : 'settingsLocked');
    onSaved();
  };
  const changed = (change: () => void) => {
    change();
    setWrong(null);
    onChanged();
  };
  return (
    <form className="stack" noValidate onSubmit={save}>
      <label>
        <b>{ui('placeAddress')}</b>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          value={address}
          aria-describedby={`${id}-address`}
          aria-invalid={wrong !== null}
          onChange={({ target }) => changed(() => setAddress(target.value))}
        />
      </label>
      <p id={`${id}-address`} className="help">
        {ui('placeAddressHelp')}
      </p>
      <label>
        <b>{ui('placeName')}</b>
        <input
          type="text"
          autoComplete="off"
          maxLength={LONGEST_NAME}
          value={name}
          aria-describedby={`${id}-name`}
          onChange={({ target }) => changed(() => setName(target.value))}
        />
      </label>
      <p id={`${id}-name`} className="help">
        {ui('placeNameHelp')}
      </p>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={learner}
          onChange={({ target }) => changed(() => setLearner(target.checked))}
        />
        <b>{ui('placeLearner')}</b>
      </label>
      {wrong && <Notice text={ui(wrong)} />}
      <div className="buttons">
        <button type="submit" className="primary">
          {ui('placeSave')}
        </button>
      </div>
    </form>
  );
}

/** Three looks; the first that is not well says what to do. */
function Found({ found }: { found: LinkCheck }) {
  const { ui } = useTexts();
  const looks = ['reached', 'delivers', 'sealed'] as const;
  const at = looks.findIndex((look) => !found[look]);
  const bad = looks[at];
  const seen = at < 0 ? looks : looks.slice(0, at + 1);
  return (
    <>
      <ul>
        {seen.map((look) => (
          <li key={look} className={found[look] ? 'good' : 'bad'}>
            <Icon name={found[look] ? 'check' : 'close'} />
            {ui(found[look] ? `placeGood-${look}` : `placeBad-${look}`)}
          </li>
        ))}
      </ul>
      {bad ? (
        <Notice text={ui(`placeDo-${bad}`)} help={ui(`placeDoHelp-${bad}`)} />
      ) : (
        <p>{ui('placeWell', { ms: found.ms ?? 0 })}</p>
      )}
    </>
  );
}
