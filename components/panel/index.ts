export { Choice } from './Choice';
export { EraseAll } from './EraseAll';
export { NextStep } from './NextStep';
export { Notice } from './Notice';
export { Page } from './Page';
export { Sign } from './Sign';
export { Sites } from './Sites';
export { type StageLine, StageList } from './StageList';
export { UndoList } from './UndoList';
