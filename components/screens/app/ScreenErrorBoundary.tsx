import type { ReactNode } from 'react';
import { Notice } from '@/components/elements';
import { ui } from '@/journey';
import { ErrorBoundary } from './ErrorBoundary';

/** A screen that breaks leaves a sentence and a button in its place. */
export function ScreenErrorBoundary({ children, onRetry }: { children: ReactNode; onRetry(): void }) {
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Notice text={ui('error')}>
          <button
            type="button"
            onClick={() => {
              onRetry();
              retry();
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
