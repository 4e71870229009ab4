/**
 * The computer's own voices. Only those that speak without a network: another one would send our words away. One thing is
 * read at a time on a page.
 */
export { localVoice } from '../local-voice';

const synthesis = (): SpeechSynthesis | null => globalThis.speechSynthesis ?? null;

/** Hears of voices that come or go: browsers load them late. @returns a function that ends it */
export function onVoices(changed: () => void): () => void {
  synthesis()?.addEventListener('voiceschanged', changed);
  return () => synthesis()?.removeEventListener('voiceschanged', changed);
}

/** What whoever has something read hears of it. */
interface Listener {
  /** A sentence begins. */
  onSentence(index: number): void;
  /** A word of it begins: where it stands in the sentence. Many voices do not tell. */
  onWord(index: number, start: number, length: number): void;
  /** All is read, or it was stopped, or the voice failed. Comes once. */
  onEnd(): void;
}

let stopCurrent: (() => void) | null = null;

/**
 * Reads sentences aloud, one after the other. What was being read on this page stops.
 * @param rate 1: as the voice speaks by itself; 2: twice as fast
 * @returns a function that stops it
 */
export function speak(
  sentences: readonly string[],
  voice: SpeechSynthesisVoice,
  rate: number,
  { onSentence, onWord, onEnd }: Listener,
): () => void {
  stopCurrent?.();
  let isOver = false;
  const stop = () => {
    if (isOver) return;
    isOver = true;
    stopCurrent = null;
    synthesis()?.cancel();
    onEnd();
  };
  const say = (index: number) => {
    const text = sentences[index];
    if (isOver) return;
    if (text === undefined) return stop();
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (isOver || name !== 'word') return;
      onWord(index, charIndex, charLength || lengthOfWord(text, charIndex));
    };
    utterance.onend = () => say(index + 1);
    utterance.onerror = stop;
    onSentence(index);
    synthesis()?.speak(utterance);
  };
  stopCurrent = stop;
  say(0);
  return stop;
}

const lengthOfWord = (text: string, start: number): number =>
  /^[\p{L}\p{N}’'-]+/u.exec(text.slice(start))?.[0].length ?? 1;
