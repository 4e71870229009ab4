/**
 * Reads the card aloud, with a voice of this computer: one that speaks over the network would send our words away. Part by
 * part, the one that is read is marked. Nothing of the page is read but the names that the card quotes.
 */
import { call } from '@/selectors/engine/shared-runtime';
import { localVoice } from '../../local-voice.ts';
import type { CardParts, CardToolsWords } from '../card-tools-types.ts';

/**
 * Creates what reads the card.
 * @param button starts and ends it; it is there where there is a voice
 */
export function createReader(
  { view: { inside, frame } }: CardParts,
  { read, readStop, rate }: CardToolsWords,
  button: HTMLElement,
) {
  let over: AbortController | null = null;

  /** Browsers load voices late. */
  function label(): void {
    button.hidden = !localVoice(frame.lang);
    button.textContent = over ? readStop : read;
  }

  function stop(): void {
    over?.abort();
    over = null;
    label();
  }

  function start(voice: SpeechSynthesisVoice): void {
    const parts = [...inside.querySelectorAll<HTMLElement>('h2, p')].filter((part) => part.checkVisibility());
    const reading = new AbortController();
    over = reading;
    const { signal } = reading;
    function say(at: number): void {
      const part = parts[at];
      for (const one of parts) one.classList.toggle('said', one === part);
      if (!part) {
        stop();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(part.textContent);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.onend = () => signal.aborted || say(at + 1);
      utterance.onerror = () => signal.aborted || stop();
      speechSynthesis.speak(utterance);
    }
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel();
      for (const part of parts) part.classList.remove('said');
    });
    // Whoever takes the keyboard goes on: which key it is nobody asks.
    window.addEventListener('keydown', stop, { signal, capture: true });
    window.addEventListener('pagehide', stop, { signal });
    call(document, 'addEventListener', 'visibilitychange', stop, { signal });
    speechSynthesis.cancel();
    say(0);
  }

  globalThis.speechSynthesis?.addEventListener('voiceschanged', label);

  return {
    /** True when it was being read. */
    stop(): boolean {
      const was = over !== null;
      stop();
      return was;
    },
    act(action: string): boolean {
      if (action !== 'read') return false;
      const voice = localVoice(frame.lang);
      if (over || !voice) stop();
      else start(voice);
      label();
      return true;
    },
  };
}
