export { type Picker, type PickerWords, type Scene, startPicker, type Way } from './picker.ts';
export { createMarker } from './show.ts';
