// intro.js: one step of a tour.
import introJs from 'intro.js';
import { hint, target } from './hint.js';

const element = target();
if (element) {
  introJs
    .tour()
    .setOptions({ steps: [{ element, title: hint.do, intro: `${hint.why} ${hint.after}` }] })
    .start();
}
