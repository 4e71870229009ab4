import type { ReactNode } from 'react';
import { Notice, Safe } from '@/components/panel';
import { ui } from '@/journey';

/** A screen that breaks leaves a sentence and a button in its place. */
export function Whole({ children, onAgain }: { children: ReactNode; onAgain(): void }) {
  return (
    <Safe
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
    </Safe>
  );
}
