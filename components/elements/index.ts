/** The door to what several screens share: icons, sentences, buttons, lists. They are given words and know no browser. */
import '../tokens.css';
import '../link.css';
import './base.css';
import './utilities.css';

export { BreakableHost } from './BreakableHost';
export { ConfirmButton } from './ConfirmButton';
export { FileInput } from './FileInput';
export { GlossaryContext, type Meaning } from './glossary-context';
export { Icon, type IconName } from './Icon';
export { LockedNote } from './LockedNote';
export { NextStep } from './NextStep';
export { Notice } from './Notice';
export { OptionList } from './OptionList';
export { Page } from './Page';
export { QuotedText } from './QuotedText';
export { RadioGroup } from './RadioGroup';
export { ReadAloud } from './ReadAloud';
export { Sentence } from './Sentence';
export { StageList } from './StageList';
export { Toggle } from './Toggle';
export { UndoList } from './UndoList';
export { useHeadingFocus } from './useHeadingFocus';
