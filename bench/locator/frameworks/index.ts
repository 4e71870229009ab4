/** Runs in a page: reads a screen off one document and draws it with a framework. */
import { createRoot } from 'react-dom/client';
import { drawAngular } from './angular';
import { drawKeycloak } from './keycloak';
import { drawMui } from './mui';
import { type Brand, brandOf, type ScreenItem, screenOf } from './screen';

export { brandOf, screenOf };

export const FRAMEWORKS = ['angular-material', 'mui', 'keycloak'] as const;

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/**
 * @param brand what stands around the screen: a site that is built anew keeps its name
 * @returns the whole page as the framework has drawn it
 */
export async function draw(
  framework: (typeof FRAMEWORKS)[number],
  items: ScreenItem[],
  lang: string,
  brand: Brand,
): Promise<string> {
  document.documentElement.lang = lang;
  document.head.replaceChildren();
  document.title = brand.title;
  document.body.replaceChildren();
  const host = document.createElement('div');
  document.body.append(host);
  if (framework === 'angular-material') await drawAngular(host, items);
  else (framework === 'mui' ? drawMui : drawKeycloak)(createRoot(host), items);
  await settled();
  const [head, foot] = [document.createElement('header'), document.createElement('footer')];
  head.append(...brand.logos.map((alt) => Object.assign(new Image(), { alt })));
  for (const textContent of brand.foot)
    foot.append(Object.assign(document.createElement('a'), { href: '#', textContent }), ' ');
  document.body.prepend(head);
  document.body.append(foot);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
