/** Targets found by what they mean, where no word of the map is there: sure, or silent. */
import { expect, test } from 'vitest';
import type { Target } from '@/selectors';
import concepts from '@/selectors/concepts.json';
import { tableOf } from '@/selectors/page-weights';
import { put, read } from './page';

const code: Target = {
  id: 'code',
  kind: 'field',
  types: ['text'],
  signals: [
    { kind: 'label', text: ['Code de vérification'] },
    { kind: 'attribute', name: 'id', value: ['otp'] },
  ],
};
const next: Target = {
  id: 'go-on',
  meaning: 'next',
  kind: 'action',
  avoid: ['Entamer plus tard'],
  signals: [
    { kind: 'name', text: ['Suivant'] },
    { kind: 'attribute', name: 'id', value: ['next'] },
  ],
};
const weights = {
  lexicon: concepts,
  pages: tableOf({ page: 'bias 3', none: 'bias 0' }),
  meanings: tableOf({
    code: 'n:code 3 k:code 2 k:box 4 bias -1',
    next: 'n:go 3 p:submit 2 bias -1 n:later 0.2',
  }),
};
const page = { id: 'page', any: [{ heading: ['Un écran'] }], targets: [code, next] };
const ask = (html: string, targets = page.targets) => {
  put(`<h1>Un écran</h1><form>${html}</form>`);
  return read({ ...page, targets }, { weights } as object);
};
const FIELD = '<label>Chiffres reçus <input inputmode="numeric" maxlength="6"></label>';

test('a field and the main action are found by what they mean', () => {
  const { elements } = ask(`${FIELD}<a href="#">Aide</a><button>Entamer</button>`);
  expect(elements.get('code')?.getAttribute('maxlength')).toBe('6');
  expect(elements.get('go-on')?.textContent).toBe('Entamer');
});

test('of boxes for one letter each, the first', () => {
  const boxes = Array.from({ length: 6 }, (_, at) => `<input id="b${at}" inputmode="numeric" maxlength="1">`);
  const { elements } = ask(`<p>Code à six chiffres</p>${boxes.join('')}<button>Entamer</button>`);
  expect(elements.get('code')?.id).toBe('b0');
});

test('of two alike, neither', () => {
  const { reading } = ask(`${FIELD}${FIELD}<button>Entamer</button><button>Entamer</button>`);
  expect(reading.targets.code?.verdict).toBe('missing');
  expect(reading.targets['go-on']?.verdict).not.toBe('found');
});

test.each([
  ['what the map avoids', '<button>Entamer plus tard</button>'],
  ['what deletes', '<button>Entamer et supprimer mon compte</button>'],
  ['what pays', '<button>Entamer vers le paiement</button>'],
  ['what opens an explanation', '<details><summary>Entamer</summary></details>'],
  ['what has nothing of it', '<button type="button">Bonjour</button>'],
])('never %s', (_, html) => {
  expect(ask(FIELD + html).reading.targets['go-on']?.verdict).not.toBe('found');
});

test('what need not be there, or looks like its neighbour, is found by its own signals only', () => {
  for (const only of [{ optional: true }, { literal: true }])
    expect(ask('<button>Entamer</button>', [{ ...next, ...only }]).elements.size).toBe(0);
});
