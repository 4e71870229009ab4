/** `card-tools.js`, brought when the learner comes to a card: what it can do besides. The overlay, which is there first, uses it. */
import { createCardTools } from '@/components/overlay/tools';
import { world } from '@/extension/world';

function main(): void {
  world.jalonCreateCardTools = createCardTools;
}

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main };
