/** The public door of link/: what may cross between a learner's browser and an adviser's, and how. */
export { BoxSchema, fromText, newBox, toText } from './bytes';
export {
  confirmed,
  type Guest,
  greet,
  type LinkKeys,
  type Met,
  NO,
  newCode,
  partsOf,
  receive,
} from './handshake';
export { LINES, type Line } from './lines';
export {
  CommandSchema,
  commandIn,
  type FromAdviser,
  FromAdviserSchema,
  type FromLearner,
  FromLearnerSchema,
  fromWire,
  type LinkCommand,
  type LinkState,
  NumberSchema,
  SignSchema,
  StateSchema,
  toWire,
} from './messages';
export { judge, newOrder, nextOrder, type Order, seenOrder } from './order';
export {
  type Caller,
  connect,
  disconnect,
  type Incoming,
  pingreq,
  publish,
  reader,
  subscribe,
} from './packets';
export { open, SEALED_BYTES, seal, sealWith, type Way } from './seal';
