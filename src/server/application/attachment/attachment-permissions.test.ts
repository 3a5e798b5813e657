import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import {
  actionsOf,
  allowedActions,
  paperRoles,
  readsClosed,
  rolesTowards,
  type PaperAction,
  type PaperRole,
} from '#domain/access/paper-actions.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { paperStatuses, type PaperState, type PaperStatus } from '#domain/paper/paper.ts';
import { ok } from '#domain/result.ts';
import { addAskable, aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { askForStatement } from '../paper/ask-for-statement.ts';
import { paperGate } from '../paper/paper-gate.ts';
import type { Context } from '../ports.ts';
import { acceptAttachmentFinding } from './decide-attachment-finding.ts';
import {
  closeAttachment,
  openAttachment,
  orderAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from './edit-attachment.ts';
import { readNextFile } from './read-next-file.ts';
import { uploadFile, type UploadDoor } from './upload-file.ts';
import { openAttachmentFile, viewAttachments } from './view-attachments.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

/** The door that the pages use: what may be done with a file is what the table of actions says of its matter. */
const doorOf = (context: Context): UploadDoor => ({
  ...{ context, gate: paperGate, intake: fileIntake(db) },
});

const steps = [
  { role: 'manager', name: 'Chef' },
  { role: 'director', name: 'Direktør' },
] as const;
const states: Readonly<Record<PaperStatus, PaperState>> = {
  draft: { status: 'draft' },
  approval: { status: 'approval', step: 0 },
  returned: { status: 'returned', step: 0, reason: 'Mangler' },
  approved: { status: 'approved' },
  dropped: { status: 'dropped', reason: 'Nej' },
};

/** A matter in a status, asked about, with a file in which something is found, one that was taken off, and a closed one; all read. */
async function filesIn(status: PaperStatus) {
  const town = await aMunicipality(database);
  await addAskable(database);
  const stage = stageOn(database, town);
  const owner = stage.as('owner');
  const paper = await aPaper(owner, town.committee);
  const question = { unit: 'Jura', question: 'Er det lovligt?', workingDays: 5 };
  const account = stage.cast.asked.account ?? '';
  valueOf(await askForStatement(owner, paper, { account, ...question }));
  const door = doorOf(owner);
  const attach = async (name: string, text: string): Promise<AttachmentId> => {
    const source = inPieces(Buffer.from(text));
    return valueOf(await uploadFile(door, { paper, replaces: null, name, source })).id;
  };
  const open = await attach('Notat_om_sti.txt', 'Notat om stien, cpr 070761-4285');
  const removed = await attach('Kort.txt', 'Kortet');
  const closed = await attach('Personsag.txt', 'Om en medarbejder');
  while (await readNextFile(owner, plainReader));
  valueOf(await removeAttachment(door, { paper, attachment: removed }));
  valueOf(
    await closeAttachment(door, {
      ...{ paper, attachment: closed, ground: 'staff', reason: 'Personsag' },
    }),
  );
  const state = states[status];
  await owner.transact(async (stores) => {
    const row = await stores.papers.lock(paper);
    if (row) await stores.papers.save({ ...row, state, steps }, owner.now());
    return ok(null);
  });
  const view = await viewAttachments(door, paper);
  const read = view?.attachments[0]?.versions[0]?.state;
  const fingerprint = read?.status === 'read' ? read.reading.findings[0]?.fingerprint : undefined;
  return { stage, paper, open, removed, closed, fingerprint: fingerprint ?? 'none' };
}
type Stage = Awaited<ReturnType<typeof filesIn>>;

const file = (text: string) => ({ name: `${text}.txt`, source: inPieces(Buffer.from(text)) });
const isThere = (found: unknown): string => (found === null ? 'not-found' : 'done');
type Right = PaperAction | 'read-closed';
type Use = (door: UploadDoor, stage: Stage) => Promise<string>;

/** What can be done with the files of a matter, and which right to the matter it takes. */
const useCases: Readonly<Record<string, readonly [Right, Use]>> = {
  'seeing what is attached': [
    'read',
    async (door, { paper }) => isThere(await viewAttachments(door, paper)),
  ],
  'fetching a file': [
    'read',
    async (door, { paper, open: attachment }) =>
      isThere(await openAttachmentFile(door, { paper, attachment, version: 1 })),
  ],
  'fetching what has been taken off': [
    'read-history',
    async (door, { paper, removed: attachment }) =>
      isThere(await openAttachmentFile(door, { paper, attachment, version: 1 })),
  ],
  'fetching a closed file': [
    'read-closed',
    async (door, { paper, closed: attachment }) =>
      isThere(await openAttachmentFile(door, { paper, attachment, version: 1 })),
  ],
  'adding a file': [
    'write',
    async (door, { paper }) =>
      outcomeOf(await uploadFile(door, { paper, replaces: null, ...file('a') })),
  ],
  'replacing a file': [
    'write',
    async (door, { paper, open }) =>
      outcomeOf(await uploadFile(door, { paper, replaces: open, ...file('b') })),
  ],
  'renaming an attachment': [
    'write',
    async (door, { paper, open: attachment }) =>
      outcomeOf(
        await renameAttachment(door, { paper, attachment, title: 'Om stien', documentNumber: '1' }),
      ),
  ],
  'removing an attachment': [
    'write',
    async (door, { paper, open: attachment }) =>
      outcomeOf(await removeAttachment(door, { paper, attachment })),
  ],
  'taking a removed attachment back': [
    'write',
    async (door, { paper, removed: attachment }) =>
      outcomeOf(await restoreAttachment(door, { paper, attachment })),
  ],
  'ordering the attachments': [
    'write',
    async (door, { paper, open, closed }) =>
      outcomeOf(await orderAttachments(door, { paper, order: [closed, open] })),
  ],
  'closing an attachment': [
    'close',
    async (door, { paper, open: attachment }) =>
      outcomeOf(
        await closeAttachment(door, {
          ...{ paper, attachment, ground: 'staff', reason: 'Personsag' },
        }),
      ),
  ],
  'opening an attachment': [
    'close',
    async (door, { paper, closed: attachment }) =>
      outcomeOf(await openAttachment(door, { paper, attachment, reason: 'Sagen er afsluttet' })),
  ],
  'accepting a finding': [
    'decide-finding',
    async (door, { paper, open: attachment, fingerprint }) =>
      outcomeOf(
        await acceptAttachmentFinding(door, {
          ...{ paper, attachment, fingerprint, reason: 'Nummeret er opdigtet' },
        }),
      ),
  ],
};
const isReading = (right: Right): boolean => right.startsWith('read');

/** What somebody may do with the matter and so with its files, by the table that page, use case and tests read. */
async function rightsOf(
  role: PaperRole,
  { stage, paper: id }: { stage: Stage['stage']; paper: PaperId },
) {
  // prettier-ignore
  const context = stage.as(role);
  const paper = await context.stores.papers.find(id);
  if (!paper) throw new Error('no paper');
  const asked = new Set(role === 'asked' && context.actor.account ? [context.actor.account] : []);
  const roles = rolesTowards(context.actor, paper, asked);
  const { status } = paper.state;
  const actions = new Set<Right>(allowedActions(roles, status));
  if (readsClosed(roles, status)) actions.add('read-closed');
  return { context, may: actions };
}

const cells = paperStatuses.flatMap((status) => paperRoles.map((role) => [role, status] as const));

test.each(cells)(
  'the files of a matter that %s meets in %s suffer nothing that is not theirs to do, and keep no trace of it',
  async (role, status) => {
    const files = await filesIn(status);
    const { context, may } = await rightsOf(role, files);
    const before = await wholeDatabase(db);
    for (const [name, [right, use]] of Object.entries(useCases)) {
      if (may.has(right)) continue;
      expect([name, await use(doorOf(context), files)]).toEqual([
        name,
        isReading(right) || !may.has('read') ? 'not-found' : 'not-allowed',
      ]);
    }
    expect(await wholeDatabase(db)).toEqual(before);
  },
);

const entries = async (): Promise<number> =>
  (await db.selectFrom('journal').select('id').execute()).length;

const someRight = cells.filter(([role, status]) => actionsOf(role, status).length > 0);

test.each(someRight)(
  'what %s may with the files of a matter in %s is done, and what changes something stands in the journal once',
  async (role, status) => {
    const looked = await filesIn(status);
    const { may } = await rightsOf(role, looked);
    const allowed = Object.entries(useCases).filter(([, [right]]) => may.has(right));
    for (const [name, [right, use]] of allowed) {
      if (!isReading(right)) await emptyArchive(db);
      const files = isReading(right) ? looked : await filesIn(status);
      const { context } = await rightsOf(role, files);
      const before = await entries();
      expect([name, await use(doorOf(context), files)]).toEqual([name, 'done']);
      expect([name, (await entries()) - before]).toEqual([name, isReading(right) ? 0 : 1]);
    }
  },
);
