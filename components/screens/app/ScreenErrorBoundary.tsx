import type { ReactNode } from 'react';
import { Notice } from '@/components/elements';
import { ErrorBoundary } from './ErrorBoundary';
import { useTexts } from './guide';

/** A screen that breaks leaves a sentence and a button in its place. */
export function ScreenErrorBoundary({ children, onRetry }: { children: ReactNode; onRetry(): void }) {
  const { ui } = useTexts();
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
