// driver.js at its lightest: no animation, no veil.
import { driver } from 'driver.js';
import { hint, target } from './hint.js';

const element = target();
if (element) {
  driver({ animate: false, smoothScroll: false, overlayOpacity: 0 }).highlight({
    element,
    popover: { title: hint.do, description: `${hint.why} ${hint.after}` },
  });
}
