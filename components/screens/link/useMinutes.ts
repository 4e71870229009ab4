import { useNow } from '../home/useNow';

const MINUTE = 60_000;

/** @returns whole minutes until then, at least 1 */
export const useMinutes = (until: number): number => Math.max(1, Math.ceil((until - useNow()) / MINUTE));
