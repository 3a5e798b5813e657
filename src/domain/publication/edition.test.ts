import { describe, expect, test } from 'vitest';
import { aParsedDecision, aParsedItem } from '../../../test/parsed-minutes.ts';
import { buildMeeting, type ItemFacts } from './build-meeting.ts';
import { forgetMatter, hideItems, sayingOf, unlink } from './edition.ts';

const text = 'Se punkt 3.';
const item: ItemFacts & { readonly status: 'open' } = {
  status: 'open',
  position: 1,
  key: '7',
  item: aParsedItem({
    number: '7',
    sections: [{ kind: 'summary', label: 'Resumé', text }],
    decisions: [aParsedDecision({ text })],
  }),
  documents: [],
  matter: null,
  masks: [],
  links: [],
};
const links = ['sections/0', 'decisions/0'].map((part) => ({
  part,
  start: 3,
  end: 10,
  href: '/moeder/m/punkter/3',
}));
const draft = (over: Partial<typeof item> = {}) =>
  buildMeeting({
    slug: 'm',
    kind: 'minutes',
    body: 'Prøvestrup Kommune',
    committee: { slug: 'tm', name: 'Teknisk Udvalg' },
    legislativeTerm: null,
    date: '2022-03-09',
    time: null,
    place: null,
    attendees: [],
    absentees: [],
    items: [{ ...item, ...over }],
    isMeetings: () => true,
    slugOf: () => null,
    leads: (href) => href,
    readAt: () => null,
  }).draft;
const edition = (over: Partial<typeof item> = {}) => ({
  ...draft(over),
  version: 1,
  publishedAt: '2022-03-10T08:00:00.000Z',
});

describe('a new edition', () => {
  test('is not made by a link that has found its target, or by a matter that has got an address', () => {
    const matter = { slug: '22-1-ny', caseNumber: '22-1' };
    expect(draft({ links })).not.toEqual(draft());
    expect(sayingOf(draft({ links, matter }))).toBe(sayingOf(draft()));
  });

  test('is made by a changed word, a mask, an address of an item', () => {
    const changed = [
      draft({ item: aParsedItem({ ...item.item, title: 'Ny bro' }) }),
      draft({ masks: [{ part: 'sections/0', start: 0, end: 2, masked: '▇' }] }),
      draft({ key: '8' }),
    ].map(sayingOf);
    expect(new Set([sayingOf(draft()), ...changed]).size).toBe(4);
  });
});

describe('an older edition', () => {
  test('shows an item that has been withdrawn since as it is shown now', () => {
    expect(hideItems(edition(), new Map([['7', { status: 'withdrawn' }]])).items).toEqual([
      { status: 'withdrawn', position: 1, number: '7' },
    ]);
    expect(hideItems(edition(), new Map([['8', { status: 'withdrawn' }]]))).toEqual(edition());
  });

  test('does not lead to a matter whose address has been given up', () => {
    const led = edition({ matter: { slug: '22-1-ny', caseNumber: '22-1' } });
    expect(forgetMatter(led, '22-2-anden')).toEqual(led);
    expect(forgetMatter(led, '22-1-ny')).toEqual(edition());
  });

  test('has no link to what is gone', () => {
    const linked = edition({ links });
    expect(unlink(linked, () => false)).toEqual(linked);
    expect(unlink(linked, () => true)).toEqual(edition());
  });
});
