import { ReadAloud } from '@/components/elements';
import { noteUse, useSnapshot } from '@/extension/client';
import type { Settings } from '@/extension/storage/settings';
import { useTexts } from './guide';

/** A choice of ours: a good quarter slower and faster than the voice speaks by itself. */
const RATES: Record<Settings['readingSpeed'], number> = { slow: 0.7, normal: 1, fast: 1.3 };

/** « Lire à voix haute ». @param of selector of what it reads: around the button, else the first on the page */
export function ReadAloudButton({ of }: { of: string }) {
  const { lang, sentencesOf, ui } = useTexts();
  const { settings } = useSnapshot();
  return (
    <ReadAloud
      of={of}
      lang={lang}
      split={sentencesOf}
      rate={RATES[settings.readingSpeed]}
      labels={{ start: ui('readAloud'), stop: ui('readAloudStop') }}
      onSentence={() => void noteUse()}
    />
  );
}
