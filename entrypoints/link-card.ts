/** `link-card.js`, brought to pages with a card as long as an adviser sees the step: see components/overlay/link/. */
import { showLinkCard } from '@/extension/overlay-session/link-card';

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main: showLinkCard };
