/** Every rule for CSS in maps, in the spellings in which it was or could be walked round. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CSS_RULE_NAMES, cssRefusal } from './css-rules';

const REFUSED: Record<string, string[]> = {
  'no-syntax-error': [
    '',
    '   ',
    'a[',
    'a >',
    ':is(',
    'a >> b',
    '> form',
    'a[href!="x"]',
    'form:has(:has(input))',
    'form:has(div:is(:has(b)))',
    '#1a',
    'form #-2b',
    ':not(',
    '}',
  ],
  'no-list': ['#a, #b', 'form,form', ':is(#a, #b), #c'],
  'no-content': [
    'input[value^="6"]',
    'input[VALUE*="1"]',
    'input[value]',
    'input[value=]',
    'input[v\\61 lue="x"]',
    'form:has(input[value="06"])',
    'input:not([value=""])',
    'div[data-value="x"]',
    'div[data-input-value^="x"]',
    '[aria-valuetext="x"]',
    '[aria-valuenow="6"]',
    '[ng-reflect-model="x"]',
  ],
  'no-position': [
    'form > div:nth-child(2)',
    'div:NTH-CHILD(2)',
    'div:nth-last-of-type(1)',
    'li:First-Child',
    'li:last-of-type',
    'p:only-child',
    'form:has(input:nth-child(2))',
    'form:is(:not(:first-child)) input',
    'div:nth-child(2 of .card)',
    ':root input',
    ':scope > form',
    'div:n\\74h-child(2)',
  ],
  'no-state': [
    'button:hover',
    'input:checked',
    'input:invalid',
    'input:user-invalid',
    'div:empty',
    'input:placeholder-shown',
    'input:autofill',
    'form:focus-within',
    'input:FOCUS',
    'input:disabled',
    'input:read-only',
    'input:in-range',
    'a:visited',
    'dialog:open',
    'form:has(:checked)',
    'input:not(:valid)',
    'form:where(:is(:hover)) input',
    'p:contains("x")',
    'a:lang(fr)',
    'video:playing',
    'input:ho\\76 er',
  ],
  'no-pseudo-element': ['div::before', 'input::placeholder', 'x-a::part(button)'],
  'no-any': ['div > *', '*', 'form:has(*)', '*|a', 'svg|a'],
  'no-class-pieces': [
    '[class*="btn"]',
    'div[CLASS^="a"]',
    '[class="primary"]',
    'div[style]',
    'div[style*="red"]',
  ],
  'no-hash-class': ['div.css-1x2y3z9', 'form:has(.sc-a1b2c3)', 'div[class~="css-1x2y3z9"]'],
  'no-generated-id': [
    '#mat-input-3',
    'input[id="mat-input-3"]',
    'input[id^="mat-input-"]',
    'input[id*="cdk-overlay-"]',
    '#mat\\-input-3',
    '#ctl00_main_name',
    '[name="ctl00_x"]',
    'label[for="radix-12"]',
    '[aria-labelledby="headlessui-label-4"]',
    'a[href="#mat-tab-2"]',
    'div[id="87e69e8d-dc70-40c7-9d9f-48a7a33d6dfd"]',
  ],
  'no-long-path': [
    'html body main div form div input',
    '#a > div > p > span > b',
    'form div p b',
    'form ~ div + p b',
    'main:has(form div p b)',
  ],
  'no-class-alone': [
    '.card',
    '.card .btn',
    '.a > .b',
    '.fr-btn.fr-btn--lg',
    'body .card',
    'html > body .a',
    '.a:not(.b)',
    '.a:has(.b)',
    ':is(.a, .b)',
    ':is(.a, div)',
  ],
};

const TAKEN = [
  '#username',
  'form#kc-form-login #username',
  'form .message',
  'div.card',
  '#login-form .message.error',
  ':is(h1, p).confirmation-title',
  '[data-testid="tutoriel"]',
  'button[id^="idp-"]',
  'dialog[open] button[type="submit"]',
  'div:has(> a[href*="franceconnect.gouv.fr/france"])',
  'input:not([type="hidden"], [type="checkbox"])',
  'a[href="#contenu"]',
  'a[href="#1a"]',
];

describe.each(Object.entries(REFUSED))('%s', (rule, selectors) => {
  test.each(selectors)('refuses %s', (css) => expect(cssRefusal(css)?.rule).toBe(rule));
});

test.each(TAKEN)('%s is taken', (css) => expect(cssRefusal(css)).toBeNull());

test('every rule has an example, says why and what to write instead, and stands in CONTRIBUTING.md', () => {
  expect(Object.keys(REFUSED).sort()).toEqual([...CSS_RULE_NAMES].sort());
  const told = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const [rule, [example = '']] of Object.entries(REFUSED)) {
    const refusal = cssRefusal(example);
    expect(refusal?.reason, rule).toMatch(/\w+ \w+/);
    expect(refusal?.instead, rule).toMatch(/\w+ \w+/);
    expect(told, `Add \`${rule}\` to « Rules for selectors » in CONTRIBUTING.md.`).toContain(`\`${rule}\``);
  }
});
