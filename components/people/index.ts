/** The door to what the pages about people show: learners, a checklist, the adviser's lists, settings, a sheet. */

export { type CheckLine, Checklist } from './Checklist';
export { FilePick } from './FilePick';
export { type KeptLine, KeptList } from './KeptList';
export { Learner, Learners } from './Learners';
export { Points } from './Points';
export { Boxes, Lines, Sheet } from './Sheet';
export { type StageChoice, StepChoice } from './StepChoice';
export { Locked, Toggle } from './Toggle';
