/** Pages with a person's data in every place that a page has for it. Fills the test's own document. */
import type { Person } from './person';

type Place = (data: string, person: Person) => Node | null;

const make = (tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
/** As far as it can be an id. */
const slug = (data: string) => data.replace(/\s+/g, '-');
const field = (attributes: Record<string, string>, value?: string) => {
  const input = make('input', attributes) as HTMLInputElement;
  if (value !== undefined) input.value = value;
  return input;
};
const WORDS = [
  'Adresse e-mail',
  'Bonjour',
  'Votre compte',
  'Mot de passe',
  'Se connecter',
  'Numéro de mobile',
];

/** Every place, by name. */
export const PLACES: Record<string, Place> = {
  'a value': (data) => make('label', {}, 'Nom ', field({ type: 'text', id: 'nom' }, data)),
  'a value in the HTML': (data) => make('p', {}, field({ type: 'text', value: data })),
  'a hidden field': (data) => field({ type: 'hidden', name: 'token', value: data }),
  'a password': (data) => field({ type: 'password', name: 'password' }, data),
  'the caption of a button': (data) => field({ type: 'submit' }, `Continuer avec ${data}`),
  'a placeholder': (data) => field({ type: 'email', placeholder: data }),
  'a text area': (data) => make('textarea', {}, data),
  'an option': (data) => make('select', {}, make('option', { value: data, selected: '' }, data)),
  'a data list': (data) => make('datalist', {}, make('option', { value: data })),
  'a text': (data, { pick }) => make('p', {}, `${pick(WORDS)} ${data}`),
  'a heading': (data, { pick }) => make(pick(['h1', 'h2', 'h3']), {}, `Bonjour ${data} !`),
  'a label': (data) => make('label', {}, `Compte de ${data}`),
  'a legend': (data) => make('fieldset', {}, make('legend', {}, data)),
  'a button': (data) => make('button', { type: 'button' }, data, make('b', {}, data)),
  'a link': (data) => make('a', { href: `/profil/${slug(data)}?nom=${data}#${data}` }, data),
  'a link to write': (data) => make('a', { href: `mailto:${data}` }, 'Contact'),
  'a message': (data) => make('p', { role: 'alert' }, `Le code envoyé à ${data} a expiré.`),
  'a living message': (data) => make('div', { 'aria-live': 'polite' }, data),
  'a description': (data) =>
    make('p', {}, field({ 'aria-describedby': 'aide' }), make('span', { id: 'aide' }, data)),
  'an id': (data) => make('section', { id: slug(data) }, make('label', { for: slug(data) }, 'Nom')),
  'an id of known words': (data) => make('div', { id: `user-${slug(data)}`, class: `ligne-${slug(data)}` }),
  'a name': (data) => field({ type: 'text', name: slug(data) }),
  'an ARIA label': (data, { pick }) =>
    make(pick(['div', 'nav', 'input']), { role: 'group', 'aria-label': data }),
  'ARIA words': (data) =>
    make('div', { 'aria-description': data, 'aria-roledescription': data, 'aria-valuetext': data }),
  'ARIA references': (data) => make('input', { 'aria-labelledby': slug(data), 'aria-controls': data }),
  'data attributes': (data) =>
    make('div', { 'data-user': data, 'data-testid': slug(data), 'data-json': data }),
  'unheard-of attributes': (data) =>
    make('div', { nom: data, role: data, type: data, lang: data, title: data }),
  'known attributes': (data) =>
    make('input', { autocomplete: data, inputmode: data, maxlength: data, pattern: data, list: data }),
  'a style': (data) =>
    make('div', { style: `background: url("/${slug(data)}.png")` }, make('style', {}, `/* ${data} */`)),
  'a script': (data) => make('script', { type: 'application/json' }, JSON.stringify({ data })),
  'a template': (data) => {
    const template = make('template') as HTMLTemplateElement;
    template.content.append(data);
    return template;
  },
  'a comment': (data) => document.createComment(data),
  'a picture': (data) =>
    make('button', {}, make('img', { src: `/photos/${slug(data)}.png?u=${data}`, alt: data })),
  'a drawing': (data) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.append(data);
    svg.append(title);
    return make('button', {}, svg);
  },
  'a shadow root': (data, { pick }) => {
    const host = make('div');
    host.attachShadow({ mode: pick(['open', 'closed']) }).append(make('label', {}, data));
    return host;
  },
  'a frame': (data) =>
    make('iframe', { srcdoc: `<p>${data}</p>`, title: data, name: data, src: `about:blank?${data}` }),
  'an own element': (data) => {
    const name = `x-${slug(data)
      .toLowerCase()
      .replace(/[^a-z-]/g, '')}`;
    return make(/^x-[a-z][a-z-]*$/.test(name) ? name : 'x-nom', {}, make('label', {}, data));
  },
  'a text to write in': (data) =>
    make(
      'label',
      {},
      'Message',
      make('div', { contenteditable: 'true', role: 'textbox' }, data, make('b', {}, data)),
    ),
  'a hidden part': (data) => make('div', { hidden: '' }, make('h2', {}, data), make('label', {}, data)),
  'a table': (data) => make('table', {}, make('caption', {}, data), make('tr', {}, make('td', {}, data))),
  'split words': (data) => make('button', {}, ...[...data].map((letter) => make('i', {}, letter))),
  'a title': (data) => {
    document.title = `${data} - Mon espace`;
    return null;
  },
  'the head': (data) => {
    document.head.append(
      make('meta', { name: 'user', content: data }),
      make('link', { rel: 'canonical', href: `/${data}` }),
    );
    return null;
  },
  'the root': (data) => {
    document.documentElement.setAttribute('data-user', data);
    document.body.setAttribute('class', slug(data));
    document.body.id = slug(data);
    return null;
  },
};

/** Fills the document. @returns what it holds of the person */
export function fillPage(person: Person): string[] {
  for (const one of document.head.querySelectorAll('meta[name="user"], link[rel="canonical"]')) one.remove();
  document.body.replaceChildren();
  const held: string[] = [];
  for (const [, place] of Object.entries(PLACES)) {
    const data = person.pick(person.all);
    held.push(data);
    const node = place(data, person);
    if (!node) continue;
    const where = document.body.querySelectorAll('section, fieldset, p, h2');
    const parent = person.random() < 0.3 && where.length > 0 ? person.pick([...where]) : document.body;
    parent.append(node);
  }
  return held;
}
