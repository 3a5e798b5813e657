import type { AgendaEntryId, AgendaItemId, MatterId } from '#domain/ids.ts';
import { caseKey } from '#domain/matter/case-number.ts';
import { leadKind, listItems } from '#domain/meeting/current-items.ts';
import { itemKeys } from '#domain/meeting/item-keys.ts';
import { recogniseItems } from '#domain/meeting/recognise-items.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { ItemProjection } from '../meeting/item-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import { recogniseMatters } from '../recognition/recognise-matters.ts';
import { regroupMatters } from '../recognition/regroup-matters.ts';
import { projectDecisions } from './project-decisions.ts';
import { projectAttendance } from './project-attendance.ts';
import { projectFindings } from './project-findings.ts';
import { projectReferences } from './project-references.ts';
import type { ProjectedItem } from './projected-item.ts';

/**
 * Makes the items of a meeting from its valid documents, with their matters, decisions, attendance, findings and
 * references. The same documents always give the same; what people have decided about an item stays with it.
 * @param first all that there is of a meeting that has just been entered
 * @returns the documents
 */
export async function projectMeeting(
  stores: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  first?: readonly ValidDocument[],
): Promise<readonly ValidDocument[]> {
  const documents = first ?? (await stores.documents.valid(meeting.id));
  const former = first ? [] : await stores.items.ofMeeting(meeting.id);
  const printed = listItems(
    documents.map(({ id, kind, parsed }) => ({ key: id, kind, items: parsed.items })),
  );
  const found = recogniseItems(
    former,
    printed.map(({ item }) => ({
      number: item.number,
      title: item.title,
      caseNumber: item.matter,
    })),
  );
  const items = printed.map((one, index): ProjectedItem => ({
    ...one,
    id: found[index]?.id ?? stores.newId<'AgendaItem'>(),
  }));
  const matters = await recogniseMatters(
    stores,
    body,
    items.map(({ id, item }) => ({ id, title: item.title, caseNumber: item.matter })),
  );
  const listed = new Set(items.map(({ id }) => id));
  const gone = former.filter(({ id, position }) => position !== null && !listed.has(id));
  await stores.items.save([
    ...gone.map((item) => ({ ...item, position: null })),
    ...toRows(meeting, items, matters),
  ]);
  if (!first) await stores.items.noteEntries(await entriesOf(stores, documents, items));
  const isNew = former.length === 0;
  const lead = leadOf(documents);
  await projectDecisions(stores, meeting, register, items, isNew);
  await projectAttendance(stores, meeting, body, register, lead, items, isNew);
  await projectFindings(stores, meeting, documents, items, isNew);
  await projectReferences(stores, meeting, body, register, documents, items, isNew);

  const numbers = [
    ...former.map(({ caseNumber }) => caseNumber),
    ...items.map(({ item }) => item.matter),
  ];
  await regroupMatters(stores, body, register, [
    ...new Set(numbers.flatMap((number) => (number === null ? [] : caseKey(number)))),
  ]);
  return documents;
}

/** The lines of an agenda that items are. In minutes they are known again, and keep what they are. */
async function entriesOf(
  { agendaLines }: Pick<Stores, 'agendaLines'>,
  documents: readonly ValidDocument[],
  items: readonly ProjectedItem[],
): Promise<ReadonlyMap<AgendaItemId, AgendaEntryId>> {
  const lines = await agendaLines.ofVersions(documents.map(({ version }) => version));
  const at = new Map(lines.map(({ document, index, entry }) => [`${document} ${index}`, entry]));
  return new Map(
    items.flatMap(({ id, document, index }) => {
      const entry = at.get(`${document} ${index}`);
      return entry === undefined ? [] : [[id, entry] as const];
    }),
  );
}

/** The document that says who was there. */
const leadOf = (documents: readonly ValidDocument[]): ValidDocument | undefined =>
  documents.findLast(({ kind }) => kind === leadKind(documents));

function toRows(
  meeting: MeetingRow,
  items: readonly ProjectedItem[],
  matters: ReadonlyMap<AgendaItemId, MatterId>,
): ItemProjection[] {
  const keys = itemKeys(items.map(({ item }) => item.number));
  return items.map(({ id, document, index, item }, place) => ({
    id,
    meeting: meeting.id,
    document,
    index,
    position: place + 1,
    number: item.number,
    key: keys[place] ?? String(place + 1),
    title: item.title,
    access: item.access,
    caseNumber: item.matter,
    matter: matters.get(id) ?? null,
  }));
}
