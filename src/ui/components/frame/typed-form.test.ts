import { expect, test } from 'vitest';
import { typedIn } from './typed-form.ts';

const sent = {
  action: 'answer',
  fields: [
    { name: 'statement', value: 'brand' },
    { name: 'text', value: 'Ja' },
    { name: 'point', value: 'at stien anlægges' },
    { name: 'point', value: 'at den betales' },
  ],
};

test('a form is given back what was typed in it, and no other form is', () => {
  const answer = typedIn(sent, 'answer', { statement: 'brand' });
  expect([answer?.one('text'), answer?.one('unit'), answer?.all('point')]).toEqual([
    'Ja',
    undefined,
    ['at stien anlægges', 'at den betales'],
  ]);
  expect(typedIn(sent, 'answer', { statement: 'vej' })).toBe(null);
  expect(typedIn(sent, 'ask')).toBe(null);
  expect(typedIn(undefined, 'answer')).toBe(null);
});
