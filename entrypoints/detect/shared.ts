/** What the overlay takes from the detector, which is there before it in the same script world. */
export { watchPage } from './watch-page';
