/** The door to what several screens share: icons, sentences, buttons, lists. They are given words and know no browser. */
export { Broken } from './BreakableHost';
export { EraseAll } from './ConfirmButton';
export { FilePick } from './FileInput';
export { type Meaning, Meanings } from './glossary-context';
export { Icon, type IconName } from './Icon';
export { NextStep } from './NextStep';
export { Notice } from './Notice';
export { OptionList } from './OptionList';
export { Page } from './Page';
export { Words } from './QuotedText';
export { Choice } from './RadioGroup';
export { Sentence } from './Sentence';
export { type StageLine, StageList } from './StageList';
export { Locked, Toggle } from './Toggle';
export { UndoList } from './UndoList';
export { useArrival } from './useHeadingFocus';
