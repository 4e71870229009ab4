import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMAIL, find, LOGIN, NEXT, put } from './page';

const byId = (id: string) => document.getElementById(id) as HTMLElement;

describe('the verdict', () => {
  test('found: signals agree', () => {
    put(LOGIN);
    expect(find(EMAIL)).toMatchObject({ verdict: 'found', element: byId('username') });
    expect(find(NEXT)).toMatchObject({ verdict: 'found', element: byId('submit-button') });
  });
  test('found by its words when every mark has changed', () => {
    put(LOGIN.replaceAll('username', 'x7').replace('submit-button', 'go'));
    expect(find(EMAIL).element).toBe(byId('x7'));
    expect(find(NEXT).element).toBe(byId('go'));
  });
  test('found when a button became a link, or a wildcard fills', () => {
    put('<main><a href="#n">Continuer sur Mon Compte Formation</a></main>');
    expect(find(NEXT).verdict).toBe('found');
  });
  test('missing: the target is gone and a look-alike stays', () => {
    put(LOGIN.replace(/<p><label for="username".*?<\/p>/s, ''));
    expect(find(EMAIL)).toMatchObject({ verdict: 'missing', element: null });
    put('<footer><label>Adresse e-mail pour la newsletter <input type="email"></label></footer>');
    expect(find(EMAIL).verdict).toBe('missing');
  });
  test('unsure: two twins', () => {
    put('<button>Suivant</button><button>Suivant</button>');
    expect(find(NEXT)).toMatchObject({ verdict: 'unsure', element: null });
  });
  test('a twin in the footer does not mislead: the form decides', () => {
    put(`${LOGIN}<footer><label>Adresse e-mail <input id="news" type="email"></label></footer>`);
    expect(find(EMAIL).element).toBe(byId('username'));
  });
  test('veto: the id now stands on another field', () => {
    put(
      '<form><label for="username">Numéro de carte</label><input id="username" name="username"><input type="password"></form>',
    );
    expect(find(EMAIL).verdict).not.toBe('found');
    put(
      '<form><input id="username" name="username" placeholder="Rechercher" type="email"><input type="password"></form>',
    );
    expect(find(EMAIL).verdict).not.toBe('found');
  });
  test('fuzzy words never support', () => {
    put('<label>Confirmez votre adresse e-mail <input type="email" id="again"></label>');
    expect(find(EMAIL).verdict).toBe('missing');
  });
  test('one mark without a word is not enough', () => {
    put('<input id="username" type="tel">');
    expect(find(EMAIL).verdict).not.toBe('found');
  });
});

describe('never returns', () => {
  const hidden: [string, (element: HTMLElement) => void][] = [
    ['display: none', (e) => e.style.setProperty('display', 'none')],
    ['visibility: hidden', (e) => e.style.setProperty('visibility', 'hidden')],
    ['opacity: 0', (e) => e.style.setProperty('opacity', '0')],
    ['off the page', (e) => e.setAttribute('style', 'position:absolute;left:-9999px')],
    [
      'no size',
      (e) => e.setAttribute('style', 'position:absolute;width:0;height:0;padding:0;border:0;overflow:hidden'),
    ],
    ['inert', (e) => (e.parentElement as HTMLElement).setAttribute('inert', '')],
    ['hidden parent', (e) => (e.parentElement as HTMLElement).setAttribute('hidden', '')],
    ['detached', (e) => e.remove()],
  ];
  test.each(hidden)('an element that is %s', (_name, hide) => {
    put(LOGIN);
    hide(byId('username'));
    expect(find(EMAIL).element).toBeNull();
  });
  test('a field when a button is wanted, or a checkbox when a text field is', () => {
    put(
      '<input id="submit-button" aria-label="Suivant"><input type="checkbox" id="username" name="username" aria-label="Adresse e-mail">',
    );
    expect(find(NEXT).verdict).toBe('missing');
    expect(find(EMAIL).verdict).toBe('missing');
  });
});

describe('properties', () => {
  const noise = fc.array(
    fc.constantFrom(
      '<p>Texte</p>',
      '<section><h2>Autre</h2><input aria-label="Code postal"></section>',
      '<a href="#x">Accueil</a>',
      '<button type="button">Fermer</button>',
      '<div><select aria-label="Langue"><option>FR</option></select></div>',
    ),
    { maxLength: 6 },
  );
  test('unrelated nodes, wrappers and order change no verdict', () => {
    fc.assert(
      fc.property(noise, noise, fc.integer({ min: 0, max: 3 }), (before, after, depth) => {
        put(before.join('') + '<div>'.repeat(depth) + LOGIN + '</div>'.repeat(depth) + after.join(''));
        expect(find(EMAIL).element).toBe(byId('username'));
        expect(find(NEXT).element).toBe(byId('submit-button'));
      }),
      { numRuns: 60 },
    );
  });
  test('a deleted target is never found elsewhere', () => {
    fc.assert(
      fc.property(noise, (around) => {
        put(LOGIN + around.join(''));
        byId('username').parentElement?.remove();
        byId('submit-button').remove();
        expect(find(EMAIL).verdict).not.toBe('found');
        expect(find(NEXT).verdict).not.toBe('found');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the same thing seen closer', () => {
  test('a region inside another does not share its votes: the inner one is taken', () => {
    put(
      '<main><div>\n<section>\n<h2 id="inner">Votre identification est en cours</h2>\n</section></div></main>',
    );
    const target = {
      id: 'message',
      kind: 'region',
      signals: [
        { kind: 'text', text: ['Votre identification est en cours'] },
        { kind: 'container', css: 'main' },
      ],
    } as const;
    expect(find(target as never)).toMatchObject({ verdict: 'found', element: byId('inner') });
  });
  test('a choice and its own label are one', () => {
    put(
      '<label><input type="radio" name="m" id="visual"> Identification Visuelle</label><label><input type="radio" name="m"> Autre</label>',
    );
    const target = {
      id: 'visual',
      kind: 'action',
      roles: ['button', 'radio'],
      signals: [
        { kind: 'name', text: ['Identification Visuelle'] },
        { kind: 'heading', text: ['Choisissez'] },
      ],
    } as const;
    const found = find(target as never);
    expect(found.verdict).toBe('found');
    expect((found.element as Element).closest('label')).toBe(byId('visual').closest('label'));
  });
});
