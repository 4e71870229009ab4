/** Runs in a page: reads a screen off one document and draws it with a framework. */
import { createRoot } from 'react-dom/client';
import { drawAngular } from './angular';
import { drawKeycloak } from './keycloak';
import { drawMui } from './mui';
import { type ScreenItem, screenOf } from './screen';

export { screenOf };

export const FRAMEWORKS = ['angular-material', 'mui', 'keycloak'] as const;

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** @returns the whole page as the framework has drawn it */
export async function draw(
  framework: (typeof FRAMEWORKS)[number],
  items: ScreenItem[],
  lang: string,
): Promise<string> {
  document.documentElement.lang = lang;
  document.head.replaceChildren();
  document.body.replaceChildren();
  const host = document.createElement('div');
  document.body.append(host);
  if (framework === 'angular-material') await drawAngular(host, items);
  else (framework === 'mui' ? drawMui : drawKeycloak)(createRoot(host), items);
  await settled();
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
