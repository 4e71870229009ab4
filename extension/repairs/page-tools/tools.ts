/** One job after the other, on the page in front. Nothing of the page is changed; only masked words leave it. */
import { browser } from 'wxt/browser';
import { type Picker, type PickerWords, startPicker } from '@/components/picker';
import { targetOf } from '@/extension/repairs';
import { eventShield, world } from '@/extension/world';
import type { SiteMap, Target } from '@/selectors';
import { surveyOf } from '@/selectors/survey';
import {
  type Landmark,
  landmarkShows,
  PageText,
  Reader,
  readPage,
  recognise,
  variantOf,
} from '@/selectors/tools';
import type { Ask } from '../../messages/table';
import { dayOf, systemClock } from '../../storage/clock';
import { healthOf } from './health';
import { outlineFor } from './outline';
import { proposalFor } from './pick';
import { createPickablePage } from './pickable-page';
import type { Answers, InspectMessage, SurveyAnswer } from './protocol';
import { taughtTarget, teach } from './teach';

type Job<Name extends InspectMessage['job']> = Extract<InspectMessage, { job: Name }>;
type Pickable = { words: PickerWords; kinds: Record<string, string> };

const ask: Ask<'tools'> = (request) => browser.runtime.sendMessage(request);
const today = () => dayOf(systemClock());

export class Tools {
  private picker: Picker | null = null;
  /** What was shown of the page that the screen is said to be, by target. */
  private shown = new Map<string, Element>();
  private taughtPage: string | null = null;

  async run(message: InspectMessage): Promise<Answers[keyof Answers] | null> {
    this.picker?.stop();
    if (message.job === 'stop') return null;
    const map = await ask({ type: 'map' });
    if (!map || 'ok' in map) return null;
    switch (message.job) {
      case 'health':
        return healthOf(map, document, location);
      case 'show':
        return { shown: outlineFor(readPage(map, document, location).elements.get(message.target)) };
      case 'pick':
        return this.pick(message, map);
      case 'teach':
        return this.teach(message, map);
      case 'teach-pick':
        return this.teachPick(message, map);
      case 'survey':
        return survey(map);
    }
  }

  private async pick(job: Job<'pick'>, map: SiteMap): Promise<Answers['pick']> {
    const known = targetOf(map, job);
    const chosen = known && (await this.choose(known, map, job));
    if (!chosen) return { picked: false };
    return proposalFor(chosen.element, chosen.name, map, job.page, known, document, today());
  }

  private teach({ page, targets }: Job<'teach'>, map: SiteMap): Answers['teach'] {
    this.lessonOn(page);
    const shown = new Map([...this.shown].filter(([id]) => targets.some((target) => target.id === id)));
    return teach(map, document, { page, targets, shown, day: today() });
  }

  private async teachPick(job: Job<'teach-pick'>, map: SiteMap): Promise<Answers['teach-pick']> {
    const known = targetOf(map, job);
    const chosen = known && (await this.choose(known, map, job));
    if (!chosen) return { picked: false };
    const answer = taughtTarget(chosen.element, known, map);
    this.lessonOn(job.page);
    if (answer.target) this.shown.set(known.id, chosen.element);
    return { picked: true, name: chosen.name, ...answer };
  }

  private lessonOn(page: string): void {
    if (page !== this.taughtPage) this.shown = new Map();
    this.taughtPage = page;
  }

  /** @returns what the adviser has clicked on; null when they have stopped */
  private async choose(
    known: Target,
    map: SiteMap,
    { words, kinds }: Pickable,
  ): Promise<{ element: Element; name: string } | null> {
    const text = new PageText(document, new Reader(map.private));
    const { page } = recognise(map, document, location, text, null, null);
    const blocks = known.kind === 'group' || known.kind === 'region';
    const scene = createPickablePage(document, map, blocks, kinds);
    this.withoutCard();
    const element = await new Promise<Element | null>((done) => {
      const picker = startPicker(document, words, scene, done);
      const shield = eventShield();
      shield.host = picker.host;
      shield.handler = (event) => picker.handleEvent(event);
      this.picker = picker;
      picker.open();
    });
    this.picker = null;
    const shield = eventShield();
    shield.host = null;
    shield.handler = null;
    // The card comes back as it would on a page that has just been recognised.
    if (page !== null) void ask({ type: 'recognised', page });
    return element && { element, name: scene.name(element) };
  }

  /** The card would lie over what is to be shown. */
  private withoutCard(): void {
    world.jalonPageSession?.end();
    world.jalonPageSession = undefined;
  }
}

function survey(map: SiteMap): SurveyAnswer {
  const { reading, elements } = readPage(map, document, location);
  const page = map.pages.find(({ id }) => id === reading.page);
  const text = new PageText(document, new Reader(map.private));
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  // Of a page that the shipped map knows, whoever takes the survey in says what is what.
  const taught = page && variantOf(page, location, shows) ? { page: page.id, targets: elements } : undefined;
  const html = surveyOf(document, map, location, today(), taught);
  return { name: `releve-${map.site}-${page?.id ?? 'inconnue'}-${today()}.html`, html };
}
