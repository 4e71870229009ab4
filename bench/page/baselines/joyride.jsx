// react-joyride: one step, no beacon to click first.
import { createRoot } from 'react-dom/client';
import { Joyride } from 'react-joyride';
import { hint, target } from './hint.js';

const element = target();
if (element) {
  const root = document.createElement('div');
  document.body.append(root);
  const steps = [
    {
      target: element,
      title: hint.do,
      content: `${hint.why} ${hint.after}`,
      skipBeacon: true,
      disableBeacon: true,
    },
  ];
  createRoot(root).render(<Joyride run steps={steps} />);
}
