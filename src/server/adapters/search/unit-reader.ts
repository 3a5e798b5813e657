import type pg from 'pg';
import {
  itemMark,
  itemNumberMark,
  meetingMark,
  numberMarks,
  withoutYear,
} from '#domain/search/search-marks.ts';
import type { SearchDocument } from './segment-builder.ts';

/** Meetings with their items and attachments, as they are published. */
export async function readMeetings(
  db: pg.Pool,
  slugs: readonly string[],
): Promise<SearchDocument[]> {
  if (slugs.length === 0) return [];
  const [meetings, items, attachments] = await Promise.all([
    db.query<MeetingRow>({
      name: 'meetings',
      text: `select slug, committee_slug, committee_name, date::text as date, place
             from published.meeting where slug = any($1)`,
      values: [slugs],
    }),
    db.query<ItemRow>({
      name: 'items',
      text: `select meeting_slug, key, title, committee_slug, committee_name, date::text as date, case_number,
                    matter_slug, outcome, coalesce(decision, '') as decision, search_text,
                    jsonb_path_query_array(snapshot, '$.decisions[*] ? (@.own == false).organization') as others,
                    jsonb_path_query_array(snapshot, '$.decisions[*] ? (@.own == false).date') as other_dates
             from published.item where meeting_slug = any($1) order by meeting_slug desc, position`,
      values: [slugs],
    }),
    db.query<AttachmentRow>({
      name: 'attachments',
      text: `select a.meeting_slug, a.item_key, a.position, a.title, a.text, i.matter_slug,
                    i.committee_slug, i.committee_name,
                    i.date::text as date,
                    jsonb_path_query_first(i.snapshot, '$.attachments[*] ? (@.position == $at).documentNumber',
                                           jsonb_build_object('at', a.position)) ->> 0 as document_number
             from published.attachment a
             join published.item i on i.meeting_slug = a.meeting_slug and i.key = a.item_key
             where a.meeting_slug = any($1)`,
      values: [slugs],
    }),
  ]);
  return [
    ...meetings.rows.map((row): SearchDocument => ({
      ...placed(row, row.slug),
      kind: 'meeting',
      place: 'meeting',
      outcome: null,
      title: `${row.committee_name} ${sayDate(row.date)}`,
      lead: '',
      body: `Møde ${row.place ?? ''}`,
      marks: eitherDay(row.date).map(meetingMark),
    })),
    ...items.rows.map((row): SearchDocument => ({
      ...placed(row, row.meeting_slug),
      kind: 'item',
      place: `item\n${row.key}`,
      group: groupOf(row, row.key),
      outcome: row.outcome,
      title: row.title,
      lead: row.decision,
      body: [
        row.case_number ?? '',
        row.search_text,
        `${row.committee_name} ${sayDate(row.date)}`,
        ...row.others,
        ...row.other_dates,
      ].join('\n'),
      marks: [
        ...numberMarks(row.case_number ?? ''),
        itemNumberMark(row.key),
        ...eitherDay(row.date).map((day) => itemMark(day, row.key)),
      ],
    })),
    ...attachments.rows.map((row): SearchDocument => ({
      ...placed(row, row.meeting_slug),
      kind: 'attachment',
      place: `attachment\n${row.item_key}\n${row.position}`,
      group: groupOf(row, row.item_key),
      outcome: null,
      title: row.title,
      lead: '',
      body: row.text,
      marks: numberMarks(row.document_number ?? ''),
    })),
  ];
}

/** Matters; they count to the committee that treated them last. */
export async function readMatters(
  db: pg.Pool,
  slugs: readonly string[],
): Promise<SearchDocument[]> {
  if (slugs.length === 0) return [];
  const { rows } = await db.query<MatterRow>({
    name: 'matters',
    text: `select slug, case_number, title, last_date::text as date,
                  snapshot -> 'treatments' -> -1 -> 'committee' as committee
           from published.matter where slug = any($1)`,
    values: [slugs],
  });
  return rows.map(({ slug, case_number, title, date, committee }) => ({
    unit: `matter:${slug}`,
    kind: 'matter',
    place: 'matter',
    group: `matter:${slug}`,
    committee:
      committee === null || committee.slug === null
        ? null
        : { slug: committee.slug, name: committee.name },
    date,
    outcome: null,
    title,
    lead: '',
    body: `Sag ${case_number}`,
    marks: numberMarks(case_number),
  }));
}

/** Committees, and those who sit in them without a page of their own. */
export async function readCommittees(
  db: pg.Pool,
  slugs: readonly string[],
): Promise<SearchDocument[]> {
  if (slugs.length === 0) return [];
  const { rows } = await db.query<CommitteeRow>({
    name: 'committees',
    text: 'select slug, name, members from published.committee where slug = any($1)',
    values: [slugs],
  });
  return rows.flatMap(({ slug, name, members }): SearchDocument[] => {
    const facts = {
      unit: `committee:${slug}`,
      committee: { slug, name },
      date: null,
      outcome: null,
      lead: '',
      marks: [],
    };
    const parties = new Map<string, string[]>();
    for (const member of members.filter((one) => one.slug === null))
      parties.set(member.name, [...(parties.get(member.name) ?? []), member.party ?? '']);
    return [
      { ...facts, kind: 'committee', place: 'committee', title: name, body: '' },
      ...Array.from(parties, ([person, party]): SearchDocument => ({
        ...facts,
        kind: 'person',
        place: `person\n${person}`,
        title: person,
        body: party.join(' '),
      })),
    ];
  });
}

/** People with a page; they count to a committee where it is the only one they sit in. */
export async function readPeople(db: pg.Pool, slugs: readonly string[]): Promise<SearchDocument[]> {
  if (slugs.length === 0) return [];
  const { rows } = await db.query<PersonRow>({
    name: 'people',
    text: `select p.slug, p.name, p.party, c.slug as committee_slug, c.name as committee_name
           from published.person p
           left join published.committee c on c.slug = p.committees[1] and cardinality(p.committees) = 1
           where p.slug = any($1)`,
    values: [slugs],
  });
  return rows.map(({ slug, name, party, committee_slug, committee_name }) => ({
    unit: `person:${slug}`,
    kind: 'person',
    place: 'person',
    committee:
      committee_slug === null ? null : { slug: committee_slug, name: committee_name ?? '' },
    date: null,
    outcome: null,
    title: name,
    lead: '',
    body: party ?? '',
    marks: [],
  }));
}

/** All names of a kind of unit; meetings from the newest on. */
export async function readSlugs(
  db: pg.Pool,
  table: 'meeting' | 'matter' | 'committee' | 'person',
): Promise<string[]> {
  const { rows } = await db.query<{ slug: string }>(
    `select slug from published.${table} order by slug desc`,
  );
  return rows.map(({ slug }) => slug);
}

type Placed = {
  readonly committee_slug: string;
  readonly committee_name: string;
  readonly date: string;
};
type MeetingRow = Placed & { readonly slug: string; readonly place: string | null };
type ItemRow = Placed & {
  readonly meeting_slug: string;
  readonly key: string;
  readonly title: string;
  readonly case_number: string | null;
  readonly matter_slug: string | null;
  readonly outcome: string | null;
  readonly decision: string;
  readonly search_text: string;
  /** The bodies whose decisions are printed with it, and their days. */
  readonly others: readonly (string | null)[];
  readonly other_dates: readonly (string | null)[];
};
type AttachmentRow = Placed & {
  readonly meeting_slug: string;
  readonly item_key: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
  readonly matter_slug: string | null;
  readonly document_number: string | null;
};
type PersonRow = {
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  readonly committee_slug: string | null;
  readonly committee_name: string | null;
};
type MatterRow = {
  readonly slug: string;
  readonly case_number: string;
  readonly title: string;
  readonly date: string;
  readonly committee: { readonly slug: string | null; readonly name: string } | null;
};
type CommitteeRow = {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly {
    readonly slug: string | null;
    readonly name: string;
    readonly party: string | null;
  }[];
};

const placed = ({ committee_slug, committee_name, date }: Placed, meeting: string) => ({
  unit: `meeting:${meeting}`,
  committee: { slug: committee_slug, name: committee_name },
  date,
});

const groupOf = (
  row: { readonly meeting_slug: string; readonly matter_slug: string | null },
  item: string,
): string =>
  row.matter_slug === null ? `item:${row.meeting_slug}/${item}` : `matter:${row.matter_slug}`;

/** People leave the year out. */
const eitherDay = (day: string): readonly string[] => [day, withoutYear(day)];

const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** "9. marts 2022": so that month and year of a meeting count among its words. */
function sayDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}. ${months[Number(month) - 1] ?? ''} ${year}`;
}
