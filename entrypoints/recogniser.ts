/**
 * `recogniser.js`, brought to the pages of the listed hosts while a journey runs: tells screens and controls by what they
 * mean where the words of the map are not there.
 */
import { world } from '@/extension/world';
import { evidence } from '@/selectors/engine/recognition/evidence';

function main(): void {
  world.jalonEvidence = evidence;
}

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main };
