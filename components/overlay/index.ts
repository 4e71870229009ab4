/** The public door of components/overlay: the card and the marker on other people's pages, and when they show. */
export type { CardParts, CardToolsWords, CreateCardTools } from './card-tools-types.ts';
export { drawView } from './draw-view.ts';
export { type EventShield, installEventShield } from './event-shield.ts';
export type { LinkAsked, LinkOnPage } from './link-types.ts';
export { createOverlay } from './overlay.ts';
export { NEW_SESSION, type PageSessionEffect, type PageSessionEvent, step } from './page-session.ts';
export type { CardAction, CardButton, CardContent, Overlay, Picture, Where } from './types.ts';
