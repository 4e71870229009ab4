/** The journey that ships. A file of this name, here and in the folders beside it, is where data come in. */
import { createJourney, type Journey } from './create-journey';
import definition from './journey.json';
import type { JourneyData } from './schema';
import waits from './waits.json';

/** The shipped journey's data. Tests hold them to the schema. */
export const journeyData = { ...definition, waits } as unknown as JourneyData;

/** @returns the shipped journey: make it once, where a script of the extension starts, and pass it on */
export const shippedJourney = (): Journey => createJourney(journeyData);
