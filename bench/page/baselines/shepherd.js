// shepherd.js, without its modal veil: as light as it goes.
import Shepherd from 'shepherd.js';
import { hint, target } from './hint.js';

const element = target();
if (element) {
  const tour = new Shepherd.Tour({ useModalOverlay: false });
  tour.addStep({
    title: hint.do,
    text: `${hint.why} ${hint.after}`,
    attachTo: { element, on: 'bottom' },
    buttons: [{ text: 'Arrêter le guide', action: tour.cancel }],
  });
  tour.start();
}
