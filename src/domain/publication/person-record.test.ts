import { describe, expect, test } from 'vitest';
import { recordPerson, type SeenItem, type SeenMeeting, type Sighting } from './person-record.ts';

const technical = { slug: 'teknik', name: 'Teknik' };
const council = { slug: 'byraadet', name: 'Byrådet' };
const at = (date: string, committee = technical): SeenMeeting => ({
  slug: `${date}-${committee.slug}`,
  committee,
  date,
});
const seen = (
  meeting: SeenMeeting,
  kind: Sighting['kind'],
  over: Partial<Sighting> = {},
): Sighting => ({ meeting, item: null, party: 'A', kind, ...over });
const item = (key: string): SeenItem => ({ key, number: key, title: `Sag ${key}` });

describe('what public minutes show of a person', () => {
  test('a membership for each committee and term, from the first to the last time seen', () => {
    const { memberships } = recordPerson(
      [
        seen(at('2022-01-10'), 'present'),
        seen(at('2025-12-01'), 'excused', { party: 'V' }),
        seen(at('2026-02-02'), 'present', { party: 'V' }),
        seen(at('2024-03-03', council), 'present', { party: null }),
      ],
      [],
    );
    expect(memberships).toEqual([
      {
        committee: technical,
        term: '2026-2029',
        parties: ['V'],
        first: '2026-02-02',
        last: '2026-02-02',
      },
      {
        committee: technical,
        term: '2022-2025',
        parties: ['A', 'V'],
        first: '2022-01-10',
        last: '2025-12-01',
      },
      {
        committee: council,
        term: '2022-2025',
        parties: [],
        first: '2024-03-03',
        last: '2024-03-03',
      },
    ]);
  });

  test('absences by meeting: as a whole, or the items one by one', () => {
    const [whole, some, late] = [at('2022-01-10'), at('2022-02-10'), at('2022-03-10')];
    const { absences } = recordPerson(
      [
        seen(whole, 'excused'),
        seen(some, 'present'),
        seen(some, 'disqualified', { item: item('3') }),
        seen(some, 'notPresentAtItem', { item: item('5') }),
        seen(late, 'arrivedLate'),
        seen(at('2022-04-10'), 'present'),
      ],
      [],
    );
    expect(absences).toEqual([
      { meeting: late, kind: 'arrivedLate', items: [] },
      {
        meeting: some,
        kind: null,
        items: [
          { ...item('3'), kind: 'disqualified' },
          { ...item('5'), kind: 'notPresentAtItem' },
        ],
      },
      { meeting: whole, kind: 'excused', items: [] },
    ]);
  });
});

describe('meetings attended of meetings held', () => {
  const days = (sightings: readonly Sighting[], held: readonly SeenMeeting[]) =>
    recordPerson(sightings, held).presence.flatMap(({ committee, years }) =>
      years.map(
        ({ year, meetings }) =>
          `${committee.name} ${year}: ${meetings.map(({ date, was }) => `${date.slice(5)} ${was}`).join(', ')}`,
      ),
    );

  test('are counted for each committee and year, the newest year first', () => {
    const first = at('2022-11-01');
    const second = at('2023-01-01');
    const third = at('2023-02-01');
    expect(
      days(
        [seen(first, 'present'), seen(second, 'excused'), seen(third, 'present')],
        [first, second, third],
      ),
    ).toEqual(['Teknik 2023: 01-01 away, 02-01 present', 'Teknik 2022: 11-01 present']);
  });

  test('are those between the first and the last time seen, also where the minutes do not name the person', () => {
    const meetings = ['01', '02', '03', '04', '05'].map((month) => at(`2023-${month}-01`));
    const [, second, , fourth] = meetings;
    if (!second || !fourth) throw new Error('there are five');
    expect(days([seen(second, 'present'), seen(fourth, 'present')], meetings)).toEqual([
      'Teknik 2023: 02-01 present, 03-01 unnamed, 04-01 present',
    ]);
  });

  test('are not those of another term or committee', () => {
    const [before, after] = [at('2021-12-01'), at('2022-02-01')];
    expect(
      days(
        [seen(before, 'present'), seen(after, 'present')],
        [before, at('2022-01-01'), after, at('2022-02-01', council)],
      ),
    ).toEqual(['Teknik 2022: 02-01 present', 'Teknik 2021: 12-01 present']);
  });

  test('are not counted where the minutes do not list who was there', () => {
    expect(days([seen(at('2014-04-07'), 'excused', { item: item('2') })], [])).toEqual([]);
  });

  test.each<[string, readonly Sighting['kind'][], readonly Sighting['kind'][]]>([
    ['present', ['present'], []],
    ['present', ['present'], ['excused']],
    ['present', ['arrivedLate'], []],
    ['present', ['leftEarly'], []],
    ['present', [], ['disqualified']],
    ['away', ['excused'], []],
    ['away', ['unexcused'], []],
    ['away', ['present', 'excused'], []],
    ['away', [], ['excused', 'excused']],
  ])('%s is who stands as %j for the meeting and %j at items', (was, meeting, items) => {
    const held = at('2022-03-10');
    const sightings = [
      ...meeting.map((kind) => seen(held, kind)),
      ...items.map((kind, n) => seen(held, kind, { item: item(String(n)) })),
    ];
    expect(days(sightings, [held])).toEqual([`Teknik 2022: 03-10 ${was}`]);
  });
});
