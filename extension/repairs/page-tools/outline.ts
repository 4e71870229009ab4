/** Outlines an element for a moment, so that an adviser sees which one is meant. Presses and keys go to the page. */
import { createOutline } from '@/components/picker';

const SHOWN_MS = 2500;
let shown: { remove(): void } | null = null;

/** @returns whether there was an element to show */
export function outlineFor(element: Element | undefined): boolean {
  shown?.remove();
  shown = null;
  if (!element) return false;
  element.scrollIntoView({ block: 'center' });
  const marker = createOutline(element);
  shown = marker;
  setTimeout(() => marker.remove(), SHOWN_MS);
  return true;
}
