/** The public door of link/: what may cross between a learner's browser and an adviser's. */
export { LINES, type Line } from './lines';
export {
  CommandSchema,
  type FromAdviser,
  type FromLearner,
  type LinkCommand,
  type LinkState,
  NumberSchema,
} from './messages';
