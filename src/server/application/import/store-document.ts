import { hasDuty } from '#domain/access/duties.ts';
import { chooseMeeting } from '#domain/meeting/choose-meeting.ts';
import { findDocument, isExtract } from '#domain/meeting/current-items.ts';
import {
  findMunicipality,
  namelessMunicipality,
  readHeading,
  type Heading,
} from '#domain/meeting/heading.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import type { ImportFileId, ValidDocument } from '../meeting/document-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Context, Stores } from '../ports.ts';
import { joinRenamings } from '../recognition/join-renamings.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import { recogniseOrganizations } from '../recognition/recognise-organizations.ts';
import type { DocumentReport, ImportOptions, ImportRefused } from './import-report.ts';
import type { PreparedDocument } from './prepared-document.ts';
import { projectMeeting } from './project-meeting.ts';

/** What a document has become in the archive. */
export type StoredDocument = {
  readonly meeting: MeetingRow;
  readonly body: Body;
  readonly register: OrganizationRegister;
  readonly heading: Heading;
  readonly change: DocumentReport['change'];
  readonly version: number;
  /** Where they have been made items of just now. */
  readonly documents?: readonly ValidDocument[];
};

/**
 * Finds the meeting and the document that a file holds a version of, and stores the version if it says something
 * that no valid version of it says. Nothing is stored twice, and nothing is published here.
 */
export async function storeDocument(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  stores: Stores,
  document: PreparedDocument,
  file: ImportFileId,
  options: ImportOptions,
): Promise<Result<StoredDocument, ImportRefused>> {
  const { entry, parsed } = document;
  const read = readHeading(parsed, now().toISOString().slice(0, 10));
  if (!read.ok) return err({ ...read.error, entry });
  const heading = read.value;

  const body = await findBody({ actor }, stores, options, document);
  let register = await recogniseOrganizations(stores, body, heading.organization, parsed);
  const committee = register.byKey(heading.organization.key);
  if (!committee) throw new Error('the committee was not entered');
  if (!hasDuty(actor, 'keep-minutes', register.leaderOf(committee).id))
    return err({ type: 'not-allowed', entry });
  register = await joinRenamings({ actor, now }, stores, body, register, committee, options);

  const names = register.namesOf(register.byId(committee.id)).map(({ id }) => id);
  const choice = chooseMeeting(await stores.meetings.on(names, heading.date), heading.time);
  if (choice.type === 'ambiguous')
    return err({ type: 'ambiguous-meeting', entry, date: heading.date });
  const meeting =
    choice.type === 'known'
      ? choice.meeting
      : await addMeeting(stores, body, committee.id, heading);

  const isNew = choice.type === 'new';
  const stored = await storeVersion({ now }, stores, meeting, isNew, document, file);
  if (stored === 'extract')
    return err({
      type: 'extract',
      entry,
      items: parsed.items.length,
      whole: await countItems(stores, meeting, parsed.meeting.kind),
    });
  const documents = stored.changed
    ? await projectMeeting(stores, meeting, body, register, isNew ? stored.documents : undefined)
    : undefined;
  const change = isNew ? 'new-meeting' : stored.change;
  const { version } = stored;
  const result: StoredDocument = { meeting, body, register, heading, change, version };
  return ok(documents ? { ...result, documents } : result);
}

/**
 * The municipality: as the user says, as the document says plainly, the only known one that it names, or the one whose
 * documents the same person has brought in last.
 */
async function findBody(
  { actor }: Pick<Context, 'actor'>,
  { organizations }: Stores,
  options: ImportOptions,
  { parsed }: PreparedDocument,
): Promise<Body> {
  const named = options.body ?? findMunicipality(parsed);
  if (named !== null) return organizations.body(named);
  const texts = JSON.stringify([parsed.items, parsed.furniture]).toLowerCase();
  const [mentioned, ...others] = (await organizations.bodies()).filter(({ name }) =>
    texts.includes(name.toLowerCase()),
  );
  if (mentioned && others.length === 0) return mentioned;
  return (await organizations.lastBodyOf(actor.name)) ?? organizations.body(namelessMunicipality);
}

async function addMeeting(
  { meetings, newId }: Stores,
  body: Body,
  organization: MeetingRow['organization'],
  { date, time }: Heading,
): Promise<MeetingRow> {
  const meeting: MeetingRow = {
    id: newId<'Meeting'>(),
    body: body.id,
    organization,
    date,
    time,
    slug: null,
    state: 'unpublished',
    lastEdition: 0,
    publishedVersions: null,
  };
  await meetings.add(meeting);
  return meeting;
}

type StoredVersion = {
  readonly changed: boolean;
  readonly change: 'new-document' | 'new-version' | 'unchanged';
  readonly version: number;
  /** The version that was stored; in a new meeting it is all there is. */
  readonly documents: readonly ValidDocument[];
};

/**
 * A document that says what any valid version of it says is that version, also when a newer one has come since: a
 * folder that holds the original and the correction stays as it is when it is imported again.
 */
async function storeVersion(
  { now }: Pick<Context, 'now'>,
  { documents, newId }: Stores,
  meeting: MeetingRow,
  isNew: boolean,
  { entry, parsed, contentHash, analysis }: PreparedDocument,
  file: ImportFileId,
): Promise<StoredVersion | 'extract'> {
  const rows = isNew ? [] : await documents.ofMeeting(meeting.id);
  const valid = rows.length > 0 ? await documents.valid(meeting.id) : [];
  const same = rows.find(
    ({ kind, hashes }) => kind === parsed.meeting.kind && hashes.includes(contentHash),
  );
  if (same) return { changed: false, change: 'unchanged', version: same.lastNumber, documents: [] };

  const found = findDocument(
    valid.map(({ id, kind, parsed: { items } }) => ({ key: id, kind, items })),
    { kind: parsed.meeting.kind, items: parsed.items },
  );
  const whole = valid.find(({ id }) => id === found);
  if (whole && isExtract(parsed.items, whole.parsed.items)) return 'extract';
  const emptied =
    parsed.meeting.kind === 'supplement'
      ? undefined
      : rows.find(({ kind }) => kind === parsed.meeting.kind)?.id;
  const known = rows.find(({ id }) => id === (found ?? emptied));
  const document = known?.id ?? newId<'Document'>();
  if (!known) await documents.add(document, meeting.id, parsed.meeting.kind);
  const number = (known?.lastNumber ?? 0) + 1;
  const version = newId<'DocumentVersion'>();
  await documents.addVersion({
    id: version,
    document,
    number,
    source: { file },
    entry,
    contentHash,
    parsed,
    analysis,
    createdAt: now(),
  });
  return {
    changed: true,
    change: known ? 'new-version' : 'new-document',
    version: number,
    documents: [{ id: document, version, kind: parsed.meeting.kind, number, parsed, analysis }],
  };
}

async function countItems(
  { documents }: Stores,
  meeting: MeetingRow,
  kind: DocumentKind,
): Promise<number> {
  const valid = await documents.valid(meeting.id);
  return Math.max(
    0,
    ...valid.filter((one) => one.kind === kind).map(({ parsed }) => parsed.items.length),
  );
}
