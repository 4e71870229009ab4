/** Reading aloud, with voices of the test’s own: which voice, what is said, what is marked, and what stops it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReadAloud, Sentence } from '@/components/elements';
import { texts as guideTexts } from './guide';
import { change, clear, give, show } from './helpers';

interface FakeVoice {
  lang: string;
  localService: boolean;
  default: boolean;
  name: string;
}
const voice = (lang: string, localService = true, preferred = false): FakeVoice => ({
  lang,
  localService,
  default: preferred,
  name: `${lang}${localService ? '' : ' of a server'}`,
});

class FakeUtterance extends EventTarget {
  voice: FakeVoice | null = null;
  lang = '';
  rate = 1;
  onend?: () => void;
  onerror?: () => void;
  onboundary?: (event: { name: string; charIndex: number; charLength?: number }) => void;
  constructor(readonly text: string) {
    super();
  }
}

/** A browser's voices, that speak when the test lets them. */
class FakeSynthesis extends EventTarget {
  voices: FakeVoice[] = [];
  said: FakeUtterance[] = [];
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (utterance: FakeUtterance) => this.said.push(utterance);
  cancel = () => {
    this.cancelled += 1;
  };
  load(...voices: FakeVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}
let synthesis: FakeSynthesis;
let listened = 0;

const LABELS = { start: 'Lire à voix haute', stop: 'Arrêter la voix' };
const start = page.getByRole('button', { name: LABELS.start });
const stop = page.getByRole('button', { name: LABELS.stop });
const texts = () => synthesis.said.map(({ text }) => text);
const last = () => synthesis.said.at(-1) as FakeUtterance;
const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join('|');

const Card = ({ title = 'Tapez votre numéro. Puis cliquez sur « Continuer. Oui ».', rate = 1 }) => (
  <main>
    <section className="next-step">
      <Sentence as="h2">{title}</Sentence>
      <p>Un texto vient.</p>
      <p hidden>Rien de caché.</p>
      <p aria-hidden="true">Rien de muet.</p>
      <button type="button">Un bouton</button>
      <ReadAloud
        of=".next-step"
        lang="fr"
        split={guideTexts.sentencesOf}
        rate={rate}
        labels={LABELS}
        onSentence={() => listened++}
      />
    </section>
    <p>Rien d’à côté.</p>
  </main>
);
const SENTENCES = [
  'Tapez votre numéro.',
  'Puis cliquez sur «\u00a0Continuer. Oui\u00a0».',
  'Un texto vient.',
];

async function open(...voices: FakeVoice[]) {
  await show(<Card />);
  await give(async () => synthesis.load(...voices));
}
const begin = () => give(() => userEvent.click(start));
const next = () => give(async () => last().onend?.());

beforeEach(() => {
  synthesis = new FakeSynthesis();
  listened = 0;
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
});
afterEach(async () => {
  await clear();
  vi.unstubAllGlobals();
});

test.each<[string, FakeVoice[]]>([
  ['no voice', []],
  ['another language’s voice alone', [voice('en-GB')]],
  ['the voices of a server alone', [voice('fr-FR', false, true)]],
])('with %s there is no button', async (_, voices) => {
  await open(...voices);
  await expect.element(page.getByText('Un texto vient.')).toBeVisible();
  expect(start.elements()).toEqual([]);
});

test('a browser without voices at all has no button', async () => {
  vi.stubGlobal('speechSynthesis', undefined);
  await show(<Card />);
  expect(start.elements()).toEqual([]);
});

test('the button comes when the voices are loaded, and nothing is read unasked', async () => {
  await show(<Card />);
  expect(start.elements()).toEqual([]);
  await give(async () => synthesis.load(voice('fr_FR')));
  await expect.element(start).toBeVisible();
  expect(texts()).toEqual([]);
});

test('each sentence in view is said once, by the preferred voice of this computer, at the chosen speed', async () => {
  await open(voice('fr-FR', false, true), voice('fr-CA'), voice('fr-FR', true, true));
  await change(<Card rate={0.7} />);
  await begin();
  for (const sentence of SENTENCES) {
    expect(last().text).toBe(sentence);
    expect(marked('read-aloud-sentence')).toBe(sentence);
    await next();
  }
  expect(texts()).toEqual(SENTENCES);
  expect(synthesis.said.map(({ voice: by, rate, lang }) => [by?.name, lang, rate])).toEqual(
    SENTENCES.map(() => ['fr-FR', 'fr-FR', 0.7]),
  );
  expect(listened).toBe(3);
  expect(marked('read-aloud-sentence')).toBe('');
  await expect.element(start).toBeVisible();
});

test('lines and entries of a list are sentences of their own, and the count above them is none', async () => {
  await show(
    <section className="next-step">
      <p className="position-line">étape 2 sur 5</p>
      <p>
        site.exemple
        <br />
        La <b>page</b> s’ouvre
      </p>
      <ul>
        <li style={{ display: 'inline' }}>Votre mail</li>
        <li style={{ display: 'inline' }}>Votre téléphone</li>
      </ul>
      <ReadAloud of=".next-step" lang="fr" split={guideTexts.sentencesOf} rate={1} labels={LABELS} />
    </section>,
  );
  await give(async () => synthesis.load(voice('fr-FR')));
  await begin();
  for (let n = 0; n < 4; n++) await next();
  expect(texts()).toEqual(['site.exemple', 'La page s’ouvre', 'Votre mail', 'Votre téléphone']);
});

test('a word is marked where the voice tells it, and measured where the voice tells no length', async () => {
  await open(voice('fr-FR'));
  await begin();
  await next();
  last().onboundary?.({ name: 'word', charIndex: 5, charLength: 7 });
  expect(marked('read-aloud-word')).toBe('cliquez');
  last().onboundary?.({ name: 'word', charIndex: 19 });
  expect(marked('read-aloud-word')).toBe('Continuer');
  last().onboundary?.({ name: 'sentence', charIndex: 0, charLength: 3 });
  expect(marked('read-aloud-word')).toBe('Continuer');
  await next();
  expect(marked('read-aloud-word')).toBe('');
});

async function expectStopped(): Promise<void> {
  await expect.element(start).toBeVisible();
  expect(synthesis.cancelled).toBeGreaterThan(0);
  expect(marked('read-aloud-sentence') + marked('read-aloud-word')).toBe('');
  // What the browser still tells of the sentence that it has cut off begins no other.
  last().onend?.();
  last().onboundary?.({ name: 'word', charIndex: 0, charLength: 5 });
  expect(texts()).toEqual([SENTENCES[0]]);
  expect(marked('read-aloud-word')).toBe('');
}

test('the button stops it, and keeps the focus', async () => {
  await open(voice('fr-FR'));
  await begin();
  await give(() => userEvent.click(stop));
  await expectStopped();
  expect(document.activeElement?.textContent).toBe(LABELS.start);
});

test('Escape stops it, and nothing else hears that Escape', async () => {
  await open(voice('fr-FR'));
  let heard = 0;
  const count = () => {
    heard += 1;
  };
  document.addEventListener('keydown', count);
  await begin();
  await give(() => userEvent.keyboard('{Escape}'));
  await expectStopped();
  expect(heard).toBe(0);
  await give(() => userEvent.keyboard('{Escape}'));
  expect(heard).toBe(1);
  document.removeEventListener('keydown', count);
});

test('the page that goes takes the voice with it', async () => {
  await open(voice('fr-FR'));
  await begin();
  await give(async () => void window.dispatchEvent(new Event('pagehide')));
  await expectStopped();
});

test('a page out of view is silent', async () => {
  await open(voice('fr-FR'));
  await begin();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await give(async () => void document.dispatchEvent(new Event('visibilitychange')));
  hidden.mockRestore();
  await expectStopped();
});

test('the next hint stops it; the same words drawn again do not', async () => {
  await open(voice('fr-FR'));
  await begin();
  await change(<Card rate={1.3} />);
  await give(async () => void document.querySelector('h2')?.setAttribute('data-seen', '1'));
  await expect.element(stop).toBeVisible();
  expect(marked('read-aloud-sentence')).toBe(SENTENCES[0]);
  await change(<Card title="Cliquez sur « Suivant »." />);
  await expectStopped();
});

test('a card that goes is read no further', async () => {
  await open(voice('fr-FR'));
  await begin();
  await change(<main />);
  expect(synthesis.cancelled).toBeGreaterThan(0);
  last().onend?.();
  expect(texts()).toEqual([SENTENCES[0]]);
});

test('a voice that fails gives the button back', async () => {
  await open(voice('fr-FR'));
  await begin();
  await give(async () => last().onerror?.());
  await expectStopped();
});
