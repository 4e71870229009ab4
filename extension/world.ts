/**
 * The one guard of this document, set by the detector. The overlay finds it in their common script world and does not
 * bring the program a second time.
 */
import { type Guard, installGuard } from '@/components/overlay/event-shield';

export type GuardedWorld = typeof globalThis & { jalonGuard?: Guard };

/** @returns the guard; it is installed at the first call */
export function guardOfWorld(): Guard {
  const world = globalThis as GuardedWorld;
  world.jalonGuard ??= installGuard(window);
  return world.jalonGuard;
}
