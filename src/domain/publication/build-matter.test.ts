import { describe, expect, test } from 'vitest';
import { aParsedDecision, aParsedItem } from '../../../test/parsed-minutes.ts';
import type { ParsedDecision } from '../minutes/parsed-minutes.ts';
import { buildItem } from './build-item.ts';
import { buildMatter, type NamedBody, type PublishedTreatment } from './build-matter.ts';

const identify = (printed: string): NamedBody => ({
  identity: printed.toLowerCase(),
  committee: { slug: printed === 'KKR' ? null : printed.toLowerCase(), name: printed },
});
const treatment = (
  committee: string,
  date: string,
  decisions: readonly Partial<ParsedDecision>[],
  title = 'Cykelpolitik',
): PublishedTreatment => ({
  meeting: `${date}-${committee.toLowerCase()}`,
  date,
  committee: { slug: committee.toLowerCase(), name: committee },
  item: buildItem(
    {
      position: 1,
      key: '5',
      item: aParsedItem({ title, decisions: decisions.map(aParsedDecision) }),
      documents: [],
      matter: null,
      masks: [],
      links: [],
    },
    {
      date,
      isMeetings: (key) => key === committee.toLowerCase(),
      slugOf: () => null,
      leads: () => null,
      readAt: () => null,
    },
  ).snapshot,
});
const matter = { slug: '14-1-cykelpolitik', caseNumber: '14/1' };

describe("a matter's way through its bodies", () => {
  test('takes in the decisions of other bodies that the minutes print', () => {
    const printed = treatment('JA', '2014-04-07', [
      { text: 'Anbefales.', outcome: 'recommended' },
      { organization: 'KF', date: '2014-04-09', text: 'Til orientering.', outcome: 'noted' },
      { organization: 'KKR', date: '2014-04-08', text: 'Drøftet.', outcome: 'discussed' },
      { organization: 'SSÆ', date: null, text: 'Uden dato.' },
    ]);
    const reportedBy = { slug: '2014-04-07-ja', itemKey: '5' };
    expect(buildMatter(matter, [printed], identify)).toEqual({
      ...matter,
      title: 'Cykelpolitik',
      treatments: [
        {
          date: '2014-04-07',
          committee: { slug: 'ja', name: 'JA' },
          title: 'Cykelpolitik',
          outcome: 'recommended',
          decision: 'Anbefales.',
          meeting: { slug: '2014-04-07-ja', itemKey: '5' },
          reportedBy: null,
        },
        {
          date: '2014-04-08',
          committee: { slug: null, name: 'KKR' },
          title: 'Cykelpolitik',
          outcome: 'discussed',
          decision: 'Drøftet.',
          meeting: null,
          reportedBy,
        },
        {
          date: '2014-04-09',
          committee: { slug: 'kf', name: 'KF' },
          title: 'Cykelpolitik',
          outcome: 'noted',
          decision: 'Til orientering.',
          meeting: null,
          reportedBy,
        },
      ],
    });
  });

  test("a body's own minutes take the place of what others print of it, and each treatment stands once", () => {
    const other = { organization: 'KF', date: '2014-04-09', text: 'Til orientering.' };
    const built = buildMatter(
      matter,
      [
        treatment('KF', '2014-04-09', [{ text: 'Taget til orientering.' }]),
        treatment('JA', '2014-04-07', [{}, other]),
        treatment('TM', '2014-04-08', [other], 'Cykelpolitikken'),
      ],
      identify,
    );
    expect(built?.treatments.map(({ date, decision }) => [date, decision])).toEqual([
      ['2014-04-07', 'Godkendt.'],
      ['2014-04-08', null],
      ['2014-04-09', 'Taget til orientering.'],
    ]);
    expect(built?.title).toBe('Cykelpolitik');
  });

  test('is nothing when nothing of it is published', () => {
    expect(buildMatter(matter, [], identify)).toBeNull();
  });
});
