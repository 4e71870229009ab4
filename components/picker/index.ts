export { isOwnHost } from '../overlay/own-host.ts';
export { createOutline } from './outline.ts';
export { type Direction, type PickablePage, type Picker, type PickerWords, startPicker } from './picker.ts';
