import { useSnapshot } from '@/extension/client';
import type { LearnerLink } from '@/extension/link/view';

export type Linked = Extract<LearnerLink, { phase: 'linked' | 'lost' }>;

/** @returns the link that an adviser sees this learner by; null: nobody does */
export function useLinked(): Linked | null {
  const learner = useSnapshot().link?.learner ?? null;
  return learner?.phase === 'linked' || learner?.phase === 'lost' ? learner : null;
}
