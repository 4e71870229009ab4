import { expect, test } from 'vitest';
import { hostPatterns } from './host-patterns.mjs';

test('one exact pattern a host; a map may ask for a part of one', () => {
  expect(
    hostPatterns([
      { site: 'one', hosts: ['one.example', 'www.one.example'], match: { 'www.one.example': '/space/*' } },
      { site: 'two', hosts: ['two.example', 'one.example'] },
    ]),
  ).toEqual(['https://one.example/*', 'https://two.example/*', 'https://www.one.example/space/*']);
});

test('a part of a host that the map does not list is refused, in words', () => {
  const map = { site: 'one', hosts: ['one.example'], match: { 'two.example': '/space/*' } };
  expect(() => hostPatterns([map])).toThrow(
    'Map one: "match" names two.example, which is not in its "hosts".',
  );
});
