/** One job after the other, on the page in front. Nothing of the page is changed; only masked words leave it. */
import { browser } from 'wxt/browser';
import { type Picker, startPicker } from '@/components/picker';
import { targetOf } from '@/extension/repairs';
import { eventShield, world } from '@/extension/world';
import type { SiteMap } from '@/selectors';
import { surveyOf } from '@/selectors/survey';
import { matchPage, readPage } from '@/selectors/tools';
import type { Ask } from '../../messages/table';
import { dayOf, systemClock } from '../../storage/clock';
import { healthOf } from './health';
import { outlineFor } from './outline';
import { proposalFor } from './pick';
import { createPickablePage } from './pickable-page';
import type { HealthAnswer, InspectMessage, PickAnswer, ShowAnswer, SurveyAnswer } from './protocol';

type PickJob = Extract<InspectMessage, { job: 'pick' }>;

const ask: Ask<'tools'> = (request) => browser.runtime.sendMessage(request);

export class Tools {
  private picker: Picker | null = null;

  async run(message: InspectMessage): Promise<HealthAnswer | ShowAnswer | PickAnswer | SurveyAnswer | null> {
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
      case 'survey':
        return survey(map);
    }
  }

  private async pick({ page: owner, target, words, kinds }: PickJob, map: SiteMap): Promise<PickAnswer> {
    const page = matchPage(map, document, location);
    const known = targetOf(map, { page: owner, target });
    if (!known) return { picked: false };
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
    if (!element) return { picked: false };
    return proposalFor(element, scene.name(element), map, owner, known, document, dayOf(systemClock()));
  }

  /** The card would lie over what is to be shown. */
  private withoutCard(): void {
    world.jalonPageSession?.end();
    world.jalonPageSession = undefined;
  }
}

function survey(map: SiteMap): SurveyAnswer {
  const page = matchPage(map, document, location);
  const today = dayOf(systemClock());
  const html = surveyOf(document, map, location, today);
  return { name: `releve-${map.site}-${page ?? 'inconnue'}-${today}.html`, html };
}
