import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
} from '../../../../test/published-builders.ts';
import type { ItemSnapshot, MeetingSnapshot } from '../snapshot.ts';
import { compareParts } from './compare-items.ts';
import { compareMeetings, type ItemChange } from './compare-meetings.ts';
import { partsOf } from './item-parts.ts';
import { pairItems } from './pair-items.ts';

type Items = MeetingSnapshot['items'];
const changes = (before: Items, after: Items) =>
  compareMeetings(aMeeting({ items: before }), aMeeting({ items: after })).items;
const nothing = {
  wasNumber: null,
  wasTitle: null,
  moved: false,
  access: null,
  parts: [],
} satisfies Partial<ItemChange>;

const path = { slug: '26-000412-cykelsti', caseNumber: '26-000412' };
const noise = { slug: '26-000390-stoej', caseNumber: '26-000390' };

describe('what has changed between two versions of a meeting', () => {
  test('nothing when they are the same', () => {
    const meeting = aMeeting({
      items: [anItem(1, 'Cykelsti', { matter: path }), aClosedItem(2), aHeldItem(3)],
    });
    expect(compareMeetings(meeting, meeting)).toEqual({ facts: [], items: [] });
  });

  test('an item that was put in is new; those that got another number by it have not moved', () => {
    const added = anItem(1, 'Godkendelse af dagsorden');
    expect(
      changes(
        [anItem(1, 'Cykelsti', { matter: path }), anItem(2, 'Eventuelt')],
        [added, anItem(2, 'Cykelsti', { matter: path }), anItem(3, 'Eventuelt')],
      ),
    ).toEqual([{ ...nothing, status: 'added', item: added }]);
  });

  test('an item that was taken out stands where it stood', () => {
    const gone = anItem(2, 'Støjkortlægning', { matter: noise });
    const [first, last] = [anItem(1, 'Cykelsti', { matter: path }), anItem(3, 'Eventuelt')];
    const decided = { ...last, decisions: [aDecision('Intet.', 'nothing')] };
    expect(changes([first, gone, last], [first, decided])).toEqual([
      { ...nothing, status: 'removed', item: gone },
      {
        ...nothing,
        status: 'changed',
        item: decided,
        parts: [{ kind: 'decision', label: '', before: null, after: 'Intet.' }],
      },
    ]);
  });

  test('an item that was put before others has moved, not the others', () => {
    const [a, b, c] = [anItem(1, 'Skoler'), anItem(2, 'Veje'), anItem(3, 'Havne')];
    const moved = { ...c, position: 1, number: '1' };
    const after = [moved, { ...a, position: 2, number: '2' }, { ...b, position: 3, number: '3' }];
    expect(changes([a, b, c], after)).toEqual([
      { ...nothing, status: 'changed', item: moved, moved: true, wasNumber: '3' },
    ]);
  });

  test('an item with the same case number under another title has been renamed', () => {
    const renamed = anItem(1, 'Sti til skolen', { matter: path });
    expect(changes([anItem(1, 'Cykelsti langs åen', { matter: path })], [renamed])).toEqual([
      { ...nothing, status: 'changed', item: renamed, wasTitle: 'Cykelsti langs åen' },
    ]);
  });

  test('two case numbers are two matters, whatever the titles say', () => {
    const before = anItem(1, 'Anlægsregnskab for stien', { matter: path });
    const after = anItem(1, 'Anlægsregnskab for stien', { matter: noise });
    expect(changes([before], [after]).map(({ status }) => status)).toEqual(['added', 'removed']);
  });

  test('an item that is closed now is told of by its public title alone', () => {
    const closed = aClosedItem(1, { publicTitle: 'Køb af areal' });
    const open = anItem(1, 'Køb af Møllevej 3', { sections: [aSection('summary', 'Resumé', 'x')] });
    expect(changes([open], [closed])).toEqual([
      { ...nothing, status: 'changed', item: closed, access: 'closed' },
    ]);
  });

  test('the public decision of a closed item', () => {
    const after = aClosedItem(1, { publicDecision: 'Salget blev godkendt.' });
    expect(changes([aClosedItem(1)], [after])).toEqual([
      {
        ...nothing,
        status: 'changed',
        item: after,
        parts: [{ kind: 'decision', label: '', before: null, after: 'Salget blev godkendt.' }],
      },
    ]);
  });

  test('the head of the meeting', () => {
    const before = aMeeting({ kind: 'agenda', time: '16:30' });
    const after = aMeeting({
      kind: 'minutes',
      time: '17:00',
      attendees: [{ slug: null, name: 'Asger Revlingborg', party: 'F' }],
    });
    expect(compareMeetings(before, after).facts).toEqual([
      { fact: 'kind', before: 'agenda', after: 'minutes' },
      { fact: 'time', before: '16:30', after: '17:00' },
      { fact: 'attendees', before: '', after: 'Asger Revlingborg (F)' },
    ]);
  });

  test('where a printed line ends, and where a link leads, is no change', () => {
    const wrapped =
      'Stien bliver to kilometer lang og tre meter bred over det hele,\nog den anlægges med grus.';
    const long =
      'Stien bliver to kilometer lang og tre meter bred over det hele, og den anlægges med grus.';
    const before = anItem(1, 'Cykelsti', { sections: [aSection('summary', 'Resumé', wrapped)] });
    const after = anItem(1, 'Cykelsti', {
      sections: [aSection('summary', 'Resumé', { text: long, href: '/moeder/x' })],
    });
    expect(changes([before], [after])).toEqual([]);
  });
});

describe('the parts of an item', () => {
  test('a section with another label is the same section when it is of the same kind', () => {
    const before = anItem(1, 'Cykelsti', {
      sections: [aSection('presentation', 'Sagsfremstilling', 'Stien bliver 2,3 km.')],
    });
    const after = anItem(1, 'Cykelsti', {
      sections: [aSection('presentation', 'Sagsbeskrivelse', 'Stien bliver 2,5 km.')],
      attachments: [anAttachment(1, 'Kort', { number: '1.1' })],
    });
    expect(compareParts(before, after)).toEqual([
      {
        kind: 'section',
        label: 'Sagsbeskrivelse',
        before: 'Stien bliver 2,3 km.',
        after: 'Stien bliver 2,5 km.',
      },
      { kind: 'attachments', label: '', before: null, after: 'Kort' },
    ]);
  });

  const word = fc.constantFrom('sti', 'skole', 'bro', 'havn');
  const arbitraryItem = (position: number): fc.Arbitrary<ItemSnapshot> =>
    fc
      .record({
        title: word,
        matter: fc.constantFrom(null, path, noise),
        summary: fc.option(word, { nil: null }),
        finance: fc.option(word, { nil: null }),
        decision: fc.option(word, { nil: null }),
        files: fc.uniqueArray(word),
      })
      .map(({ title, matter, summary, finance, decision, files }) =>
        anItem(position, title, {
          matter,
          decisions: decision === null ? [] : [aDecision(decision, 'approved')],
          sections: [
            ...(summary === null ? [] : [aSection('summary', 'Resumé', summary)]),
            ...(finance === null ? [] : [aSection('finance', 'Økonomi', finance)]),
          ],
          attachments: files.map((file, index) => anAttachment(index + 1, file)),
        }),
      );

  test('the changes, put on the older parts, make the newer ones', () => {
    fc.assert(
      fc.property(arbitraryItem(1), arbitraryItem(1), (before, after) => {
        const made = new Map(partsOf(before).map((part) => [part.kind + part.label, part.text]));
        for (const change of compareParts(before, after))
          if (change.after === null) made.delete(change.kind + change.label);
          else made.set(change.kind + change.label, change.after);
        expect(Object.fromEntries(made)).toEqual(
          Object.fromEntries(partsOf(after).map((part) => [part.kind + part.label, part.text])),
        );
      }),
    );
  });

  const arbitraryItems = fc
    .integer({ min: 0, max: 5 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryItem(index + 1))),
    );

  test('a version beside itself has no changes', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        expect(changes(items, items)).toEqual([]);
      }),
    );
  });

  test('every item is kept, new or gone, and none is paired twice', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryItems, (older, newer) => {
        const pairs = pairItems(older, newer);
        const all = changes(older, newer);
        expect(new Set(pairs.map(({ before }) => before)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ after }) => after)).size).toBe(pairs.length);
        expect(all.filter(({ status }) => status === 'added')).toHaveLength(
          newer.length - pairs.length,
        );
        expect(all.filter(({ status }) => status === 'removed')).toHaveLength(
          older.length - pairs.length,
        );
      }),
    );
  });
});
