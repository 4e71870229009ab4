import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Icon } from './Icon';
import { type ShownSentence, type Split, sentencesIn } from './sentences-in';
import { localVoice, onVoices, speak } from './speech';

/** Names of the marks; how they look: utilities.css. */
const SENTENCE = 'read-aloud-sentence';
const WORD = 'read-aloud-word';

/**
 * A button that reads a part of our page aloud, sentence by sentence, and marks where it is. It is not there where this
 * computer has no voice of its own for the language. Escape stops it, as does anything that changes the words.
 */
export function ReadAloud(props: {
  /** Selector of the part: around the button, else the first on the page. */
  of: string;
  lang: string;
  /** Cuts the words of that language into sentences. */
  split: Split;
  /** 1: as the voice speaks by itself. */
  rate: number;
  labels: { start: string; stop: string };
  /** A sentence begins: somebody is listening. */
  onSentence?(): void;
}) {
  const { of, lang, split, rate, labels } = props;
  const hasVoice = useSyncExternalStore(onVoices, () => localVoice(lang) !== null);
  const button = useRef<HTMLButtonElement>(null);
  const [stop, setStop] = useState<(() => void) | null>(null);
  // With the page, whoever shows it goes: nothing may go on being read.
  useEffect(() => () => stop?.(), [stop]);
  if (!hasVoice) return null;
  const start = () => {
    const part = button.current?.closest(of) ?? document.querySelector(of);
    const voice = localVoice(lang);
    if (!part || !voice) return;
    const end = read(part, { split, voice, rate, onSentence: props.onSentence, onEnd: () => setStop(null) });
    setStop(() => end);
  };
  return (
    <button ref={button} type="button" className="link" onClick={stop ?? start}>
      <Icon name={stop ? 'close' : 'speak'} />
      {stop ? labels.stop : labels.start}
    </button>
  );
}

interface Reading {
  split: Split;
  voice: SpeechSynthesisVoice;
  rate: number;
  onSentence?: (() => void) | undefined;
  onEnd(): void;
}

/** @returns a function that stops it; it also stops when the words change, with Escape, and when the page goes out of view */
function read(part: Element, { split, voice, rate, onSentence, onEnd }: Reading): () => void {
  let shown = sentencesIn(part, split);
  const words = shown.map(({ text }) => text);
  const over = new AbortController();
  let at = 0;
  const watcher = new MutationObserver(() => {
    shown = sentencesIn(part, split);
    if (shown.length !== words.length || shown.some(({ text }, index) => text !== words[index])) stop();
    else markSentence(shown[at]);
  });
  let isOver = false;
  const stopSpeaking = speak(words, voice, rate, {
    onSentence: (index) => {
      at = index;
      markSentence(shown[index]);
      onSentence?.();
    },
    onWord: (index, start, length) => mark(WORD, shown[index]?.rangeOf(start, length)),
    onEnd: () => {
      isOver = true;
      over.abort();
      watcher.disconnect();
      markSentence(undefined);
      onEnd();
    },
  });
  function stop() {
    stopSpeaking();
  }
  if (isOver) return stop;
  const { signal } = over;
  watcher.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
  window.addEventListener('pagehide', stop, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && stop(), { signal });
  // Before anything else that Escape closes: the voice is what disturbs.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    },
    { signal, capture: true },
  );
  return stop;
}

function markSentence(sentence: ShownSentence | undefined): void {
  mark(SENTENCE, sentence?.rangeOf(0, sentence.text.length));
  mark(WORD, undefined);
}

/** Marks without touching the document: who has it read aloud may have a screen reader too. */
function mark(name: string, range: Range | undefined): void {
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
