import { type Branches, branchesOf, type Progress } from '@/journey';

/** @returns the answers in force: the learner's, or what the journey takes for granted */
export const currentBranches = (progress: Progress | null): Branches => branchesOf(progress?.branch ?? {});
