import tokens from '../tokens.css?inline';
import card from './card.css?inline';

/** The overlay's whole style sheet: the shared tokens, then the card and the marker. */
export const style = `${tokens}\n${card}`;
