/**
 * The door to « Suis-je au bon endroit ? ». A door of its own: it brings the list of public suffixes, which the
 * popup alone may carry.
 */
export { judge, type Place, type PlaceVerdict } from './judge';
