import { ReadAloud } from '@/components/elements';
import { noteUse, useSnapshot } from '@/extension/client';
import { READING_RATES } from '@/extension/storage/settings';
import { useTexts } from './guide';

/** « Lire à voix haute ». @param of selector of what it reads: around the button, else the first on the page */
export function ReadAloudButton({ of }: { of: string }) {
  const { lang, sentencesOf, ui } = useTexts();
  const { settings } = useSnapshot();
  return (
    <ReadAloud
      of={of}
      lang={lang}
      split={sentencesOf}
      rate={READING_RATES[settings.readingSpeed]}
      labels={{ start: ui('readAloud'), stop: ui('readAloudStop') }}
      onSentence={() => void noteUse()}
    />
  );
}
