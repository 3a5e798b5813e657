import { attendanceIn } from '#domain/publication/attendance.ts';
import { publishedStore } from '#adapters/postgres/published-store.ts';
import type { Db } from '#adapters/postgres/database.ts';
import type {
  AttachmentSnapshot,
  ClosedItemSnapshot,
  DecisionSnapshot,
  HeldItemSnapshot,
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
  TreatmentSnapshot,
} from '#domain/publication/snapshot.ts';
import { plainText } from '#domain/publication/text-runs.ts';
import type { TextRun } from '#domain/publication/text-run.ts';
import type { CommitteeMember } from '#adapters/postgres/published-schema.ts';

export const municipality = 'Bøgelund Kommune';
export const committee = { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima' };

/** A published meeting; says only what the test is about. */
export const aMeeting = (over: Partial<MeetingSnapshot> = {}): MeetingSnapshot => ({
  slug: `${over.date ?? '2026-03-11'}-${over.committee?.slug ?? committee.slug}`,
  version: 1,
  publishedAt: '2026-03-12T09:00:00.000Z',
  kind: 'minutes',
  body: municipality,
  committee,
  legislativeTerm: '2026-2029',
  date: '2026-03-11',
  time: '16:30',
  place: 'Mødelokale 1, Bøgelund Rådhus',
  attendees: [],
  absentees: [],
  items: [],
  ...over,
});

/** An open item at `position`; its number and key are the position. */
export const anItem = (
  position: number,
  title: string,
  over: Partial<ItemSnapshot> = {},
): ItemSnapshot => ({
  status: 'open',
  position,
  number: String(position),
  key: String(position),
  access: 'open',
  area: null,
  title,
  matter: null,
  caseNumber: over.matter?.caseNumber ?? null,
  decisions: [],
  recommendations: [],
  sections: [],
  points: [],
  absences: [],
  attachments: [],
  ...over,
});

export const aClosedItem = (
  position: number,
  over: Partial<ClosedItemSnapshot> = {},
): ClosedItemSnapshot => ({
  status: 'closed',
  position,
  number: String(position),
  publicTitle: 'Lukket punkt',
  publicDecision: null,
  ...over,
});

export const aHeldItem = (position: number): HeldItemSnapshot => ({
  status: 'held',
  position,
  number: String(position),
});

/** The meeting's own decision. */
export const aDecision = (
  text: string,
  outcome: DecisionSnapshot['outcome'],
  over: Partial<DecisionSnapshot> = {},
): DecisionSnapshot => ({
  organization: null,
  own: true,
  date: null,
  text,
  outcome,
  released: true,
  points: [],
  stage: null,
  ...over,
});

export const aSection = (
  kind: ItemSnapshot['sections'][number]['kind'],
  label: string,
  ...text: TextRun[]
): ItemSnapshot['sections'][number] => ({ kind, label, text });

export const anAttachment = (
  position: number,
  title: string,
  over: Partial<AttachmentSnapshot> = {},
): AttachmentSnapshot => ({
  position,
  number: null,
  title,
  documentNumber: null,
  access: 'open',
  text: 'none',
  ...over,
});

/** Puts the name of the municipality on the public side. */
export async function publishSite(db: Db): Promise<void> {
  await db.insertInto('published.site').values({ body_name: municipality }).execute();
}

export async function publishCommittee(
  db: Db,
  { slug, name }: { readonly slug: string; readonly name: string },
  over: { readonly members?: CommitteeMember[]; readonly periods?: string[] } = {},
): Promise<void> {
  await db
    .insertInto('published.committee')
    .values({
      slug,
      name,
      kind: 'committee',
      members: JSON.stringify(over.members ?? []),
      periods: JSON.stringify(over.periods ?? []),
      body_name: municipality,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
}

/** Texts of attachments, by `key/position`. */
export type AttachmentTexts = Readonly<Record<string, string>>;

/** Writes a snapshot into `published` as its newest version. */
export async function publishMeeting(
  db: Db,
  meeting: MeetingSnapshot,
  texts: AttachmentTexts = {},
): Promise<void> {
  const { slug, version, kind } = meeting;
  await publishCommittee(db, meeting.committee);
  await db
    .insertInto('published.edition')
    .values({
      meeting_slug: slug,
      version,
      published_at: new Date(meeting.publishedAt),
      kind,
      snapshot: JSON.stringify(meeting),
    })
    .execute();
  await db.deleteFrom('published.attachment').where('meeting_slug', '=', slug).execute();
  await db.deleteFrom('published.attendance').where('meeting_slug', '=', slug).execute();
  await db.deleteFrom('published.item').where('meeting_slug', '=', slug).execute();
  await db.deleteFrom('published.meeting').where('slug', '=', slug).execute();
  await db
    .insertInto('published.meeting')
    .values({
      slug,
      version,
      kind,
      committee_slug: meeting.committee.slug,
      committee_name: meeting.committee.name,
      date: meeting.date,
      time: meeting.time,
      place: meeting.place,
      item_count: meeting.items.length,
      published_at: new Date(meeting.publishedAt),
    })
    .execute();
  for (const item of meeting.items)
    if (item.status === 'open') await publishItem(db, meeting, item, texts);
  await publishAttendance(db, meeting);
}

/** Who was there and who was away, and the pages of those who have one. */
async function publishAttendance(db: Db, meeting: MeetingSnapshot): Promise<void> {
  const people = attendanceIn(meeting);
  if (people.length === 0) return;
  await db
    .insertInto('published.attendance')
    .values(
      people.map(({ itemKey, slug, name, party, kind }, position) => ({
        meeting_slug: meeting.slug,
        position,
        item_key: itemKey,
        person_slug: slug,
        name,
        party,
        kind,
      })),
    )
    .execute();
  await publishedStore(db).putPeople(
    [...new Set(people.map(({ slug }) => slug))].map((slug) => ({ slug, body: meeting.body })),
  );
}

async function publishItem(
  db: Db,
  meeting: MeetingSnapshot,
  item: ItemSnapshot,
  texts: AttachmentTexts,
): Promise<void> {
  const own = item.decisions.find((decision) => decision.own);
  await db
    .insertInto('published.item')
    .values({
      meeting_slug: meeting.slug,
      key: item.key,
      position: item.position,
      number: item.number,
      title: item.title,
      committee_slug: meeting.committee.slug,
      committee_name: meeting.committee.name,
      date: meeting.date,
      matter_slug: item.matter?.slug ?? null,
      case_number: item.caseNumber,
      outcome: own?.outcome ?? null,
      decision: own?.text ?? null,
      snapshot: JSON.stringify(item),
      search_text: searchText(item),
    })
    .execute();
  for (const { position, number, title, text } of item.attachments)
    if (text !== 'none')
      await db
        .insertInto('published.attachment')
        .values({
          meeting_slug: meeting.slug,
          item_key: item.key,
          position,
          number,
          title,
          text: texts[`${item.key}/${position}`] ?? '',
          complete: text === 'whole',
        })
        .execute();
}

const searchText = (item: ItemSnapshot): string =>
  [
    ...item.recommendations.flatMap(({ points }) => points),
    ...item.sections.map(({ text }) => plainText(text)),
    ...item.points.map(({ text }) => plainText(text)),
    ...item.attachments.map(({ title }) => title),
  ].join('\n');

/** Puts the treatments of a matter together from the meetings that hold it. */
export const aMatter = (
  { slug, caseNumber }: { readonly slug: string; readonly caseNumber: string },
  title: string,
  treatments: readonly TreatmentSnapshot[],
): MatterSnapshot => ({ slug, caseNumber, title, treatments });

export const treatmentIn = (meeting: MeetingSnapshot, key: string): TreatmentSnapshot => {
  const item = meeting.items.find(
    (candidate): candidate is ItemSnapshot => candidate.status === 'open' && candidate.key === key,
  );
  const own = item?.decisions.find((decision) => decision.own);
  return {
    date: meeting.date,
    committee: meeting.committee,
    title: item?.title ?? '',
    outcome: own?.outcome ?? 'none',
    decision: own?.text ?? null,
    meeting: { slug: meeting.slug, itemKey: key },
    reportedBy: null,
  };
};

export async function publishMatter(db: Db, matter: MatterSnapshot): Promise<void> {
  const dates = matter.treatments.map(({ date }) => date);
  await db
    .insertInto('published.matter')
    .values({
      slug: matter.slug,
      case_number: matter.caseNumber,
      title: matter.title,
      first_date: dates[0] ?? '1970-01-01',
      last_date: dates.at(-1) ?? '1970-01-01',
      snapshot: JSON.stringify(matter),
    })
    .execute();
}
