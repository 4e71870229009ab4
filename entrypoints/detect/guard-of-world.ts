/** The one guard of this document, set by the detector and used by the overlay: they share a script world. */
import { type Guard, installGuard } from '@/components/overlay/guard';

type World = typeof globalThis & { jalonGuard?: Guard };

/** @returns the guard; it is installed at the first call */
export function guardOfWorld(): Guard {
  const world = globalThis as World;
  world.jalonGuard ??= installGuard(window);
  return world.jalonGuard;
}
