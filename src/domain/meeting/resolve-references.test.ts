import { describe, expect, test } from 'vitest';
import { parseId } from '../ids.ts';
import { resolveReference, type MeetingToFind, type SoughtItem } from './resolve-references.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const id = <Entity extends string>(n: number) => {
  const parsed = parseId<Entity>(uuid(n));
  if (!parsed) throw new Error('not an id');
  return parsed;
};
const meeting: MeetingToFind = {
  id: id<'Meeting'>(1),
  organization: 'JAI',
  date: '2022-02-09',
  items: [
    { id: id<'AgendaItem'>(2), number: '2', title: 'Ønsker til introduktion' },
    { id: id<'AgendaItem'>(4), number: '4', title: 'Skærpet tilsyn' },
  ],
};
const sought = (over: Partial<SoughtItem>): SoughtItem => ({
  organization: 'JAI',
  date: '2022-02-09',
  number: null,
  title: null,
  ...over,
});

describe('where a reference leads', () => {
  test.each([
    ['to the item with its number', { number: '4' }, { meeting: meeting.id, item: id(4) }],
    [
      'to the item with its title',
      { title: 'Skærpet tilsyn 2022' },
      { meeting: meeting.id, item: id(4) },
    ],
    ['to the meeting', {}, { meeting: meeting.id, item: null }],
    ['nowhere when the number is not there', { number: '5' }, null],
    ['nowhere when it was another day', { date: '2022-02-10', number: '4' }, null],
    ['nowhere when it was another committee', { organization: 'ØU', number: '4' }, null],
    ['nowhere when the committee is not known', { organization: null, number: '4' }, null],
  ] as const)('%s', (_where, over, found) => {
    expect(resolveReference(sought(over), [meeting])).toEqual(found);
  });

  test('nowhere when two could be meant', () => {
    const twice = { ...meeting, items: [...meeting.items, ...meeting.items] };
    expect(resolveReference(sought({ number: '4' }), [twice])).toBeNull();
    expect(resolveReference(sought({ number: '4' }), [meeting, meeting])).toBeNull();
  });
});
