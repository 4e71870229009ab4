/** Starts a page of the extension: its language, what its screens are given, then what it shows. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GuideContext, type PageGuide } from './guide';

/** Draws `content` into the page's `#root`. The language stands on `<html>`, for the browser and for screen readers. */
export function startPage(guide: PageGuide, content: ReactNode): void {
  const { lang, dir } = guide.texts;
  Object.assign(document.documentElement, { lang, dir });
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <GuideContext value={guide}>{content}</GuideContext>
    </StrictMode>,
  );
}
