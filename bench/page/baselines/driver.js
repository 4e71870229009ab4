// driver.js as its documentation shows it.
import { driver } from 'driver.js';
import { hint, target } from './hint.js';

const element = target();
if (element) {
  driver().highlight({ element, popover: { title: hint.do, description: `${hint.why} ${hint.after}` } });
}
