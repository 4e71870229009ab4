export type { Guard } from './guard.ts';
export { installGuard } from './guard.ts';
export { createOverlay } from './overlay.ts';
export type { CardAction, CardButton, CardContent, Overlay } from './types.ts';
