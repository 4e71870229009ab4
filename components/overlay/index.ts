export type { Guard } from './event-shield.ts';
export { installGuard } from './event-shield.ts';
export { createOverlay } from './overlay.ts';
export type { CardAction, CardButton, CardContent, Overlay } from './types.ts';
