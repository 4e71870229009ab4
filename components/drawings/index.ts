/** The door to the drawings. They are decoration: words always stand beside them. */
export { type Animal, AnimalSign, type Colour } from './AnimalSign';
export { Drawing, type DrawingName, drawingNames } from './Drawing';
