/** One CSS selector, as two much used libraries write it; the first match is the answer. */
import { finder } from '@medv/finder';
import { getCssSelector } from 'css-selector-generator';
import type { Baseline, SharedPage } from './baseline';

function first(css: string, { document }: SharedPage): Element | 'missing' {
  try {
    return document.querySelector(css) ?? 'missing';
  } catch {
    return 'missing';
  }
}

export const medvFinder: Baseline<string> = {
  id: 'finder',
  given: 'the original page; @medv/finder 4.0.2 with its defaults; `querySelector`',
  record(target) {
    try {
      return finder(target);
    } catch {
      return null;
    }
  },
  find: first,
};

export const cssGenerator: Baseline<string> = {
  id: 'css-selector-generator',
  given:
    'the original page; css-selector-generator 3.9.4 with its defaults, at most 200 combinations; `querySelector`',
  record(target) {
    try {
      return getCssSelector(target, { maxCombinations: 200, maxCandidates: 200 });
    } catch {
      return null;
    }
  },
  find: first,
};
