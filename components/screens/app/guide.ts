/** What a page gives all its screens: the words, the journey, and what goes with them. Made once, in its main.tsx. */
import { createContext, useContext } from 'react';
import type { Guide, Journey, Texts } from '@/journey';
import type { Glossary } from '@/journey/glossary';
import type { OffPage } from '@/journey/off-page';
import type { Preparation } from '@/journey/preparation';
import type { RouteChooser } from '@/journey/route-chooser';
import type { Troubleshooting } from '@/journey/troubleshooting';

/** A page gives what its screens ask for: the popup stays small by leaving out the rest. */
export interface PageGuide extends Guide {
  preparation?: Preparation;
  offPage?: OffPage;
  routeChooser?: RouteChooser;
  troubleshooting?: Troubleshooting;
  glossary?: Glossary;
}

export const GuideContext = createContext<PageGuide | null>(null);

/** The words, in the language of the page. */
export const useTexts = (): Texts => usePart('texts');
export const useJourney = (): Journey => usePart('journey');
export const usePreparation = (): Preparation => usePart('preparation');
export const useOffPage = (): OffPage => usePart('offPage');
export const useRouteChooser = (): RouteChooser => usePart('routeChooser');
export const useTroubleshooting = (): Troubleshooting => usePart('troubleshooting');
export const useGlossary = (): Glossary => usePart('glossary');

function usePart<Part extends keyof PageGuide>(part: Part): NonNullable<PageGuide[Part]> {
  const found = useContext(GuideContext)?.[part];
  if (!found)
    throw new Error(`A screen asks for "${part}", which this page does not give: add it to its main.tsx.`);
  return found;
}
