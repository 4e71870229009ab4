import type { ReactNode } from 'react';
import { ErrorBoundary, Notice } from '@/components/elements';
import { ui } from '@/journey';

/** A screen that breaks leaves a sentence and a button in its place. */
export function ScreenErrorBoundary({ children, onAgain }: { children: ReactNode; onAgain(): void }) {
  return (
    <ErrorBoundary
      instead={(again) => (
        <Notice text={ui('error')}>
          <button
            type="button"
            onClick={() => {
              onAgain();
              again();
            }}
          >
            {ui('retry')}
          </button>
        </Notice>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
