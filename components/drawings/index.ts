/** The door to the drawings. They are decoration: words always stand beside them. */
export { type Animal, AnimalSign, type Colour } from './AnimalSign';
export { Drawing, type DrawingName, drawingNames } from './Drawing';
export { ScreenDrawing } from './ScreenDrawing';
export type { ScreenLayout, Shape } from './screen-layout';
export { type OtherWords, screenLayout } from './screens';
