import { sql, type Selectable } from 'kysely';
import type {
  AttachmentAccess,
  AttachmentRow,
  AttachmentStore,
  AttachmentVersion,
  NewVersion,
  ReadingState,
} from '#application/attachment/attachment-store.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

/** What is attached to papers. */
export function attachmentStore(db: Db): AttachmentStore {
  const complete = async (
    rows: readonly Selectable<AttachmentSchema['paper_attachment']>[],
  ): Promise<readonly AttachmentRow[]> => {
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const versions = await selectVersions(db).where('v.attachment_id', 'in', ids).execute();
    const decisions = await db
      .selectFrom('attachment_finding_decision')
      .where('attachment_id', 'in', ids)
      .selectAll()
      .orderBy('decided_at')
      .execute();
    return rows.map((row) => ({
      id: toId(row.id),
      paper: toId(row.paper_id),
      position: row.position,
      title: row.title,
      documentNumber: row.document_number,
      access: toAccess(row),
      addedAt: row.added_at,
      removedAt: row.removed_at,
      versions: versions.filter((one) => one.attachment_id === row.id).map(toVersion),
      decisions: decisions
        .filter((one) => one.attachment_id === row.id)
        .map((one) => ({
          fingerprint: one.fingerprint,
          reason: one.reason,
          by: one.decided_by,
          at: one.decided_at,
        })),
    }));
  };
  const ofPapers = async (papers: readonly PaperId[]): Promise<readonly AttachmentRow[]> => {
    if (papers.length === 0) return [];
    const rows = await db
      .selectFrom('paper_attachment')
      .where('paper_id', 'in', papers)
      .selectAll()
      .orderBy('position')
      .orderBy('id')
      .execute();
    return complete(rows);
  };
  const addVersion = async (id: AttachmentId, version: NewVersion): Promise<void> => {
    await db
      .insertInto('attachment_version')
      .values({
        attachment_id: id,
        version: version.version,
        sha256: version.sha256,
        file_name: version.fileName,
        uploaded_by: version.uploadedBy,
        uploaded_at: version.uploadedAt,
      })
      .execute();
  };
  return {
    async lock(paper) {
      await sql`select pg_advisory_xact_lock(hashtextextended('raadslag attachments ' || ${paper}, 0))`.execute(
        db,
      );
    },
    ofPaper: (paper) => ofPapers([paper]),
    ofPapers,
    async find(id) {
      const rows = await db
        .selectFrom('paper_attachment')
        .where('id', '=', id)
        .selectAll()
        .execute();
      return (await complete(rows))[0] ?? null;
    },
    async add(row, first) {
      await db
        .insertInto('paper_attachment')
        .values({
          id: row.id,
          paper_id: row.paper,
          position: row.position,
          added_at: row.addedAt,
          title: row.title,
          document_number: row.documentNumber,
          ...fromAccess(row.access),
          removed_at: null,
        })
        .execute();
      await addVersion(row.id, first);
    },
    addVersion,
    async save({ id, title, documentNumber, access, removedAt }) {
      await db
        .updateTable('paper_attachment')
        .set({
          title,
          document_number: documentNumber,
          ...fromAccess(access),
          removed_at: removedAt,
        })
        .where('id', '=', id)
        .execute();
    },
    async noteOpened(id, at) {
      await db
        .updateTable('paper_attachment')
        .set({ opened_at: at })
        .where('id', '=', id)
        .execute();
    },
    async openedAgain(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .selectFrom('paper_attachment')
        .where('id', 'in', ids)
        .where('opened_at', 'is not', null)
        .select('id')
        .execute();
      return new Set(rows.map(({ id }) => toId(id)));
    },
    async arrange(ids) {
      await sql`
        update paper_attachment set position = wanted.position
        from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
        where paper_attachment.id = wanted.id
      `.execute(db);
    },
    async decide(id, { fingerprint, reason, by, at }) {
      const decision = { reason, decided_by: by, decided_at: at };
      await db
        .insertInto('attachment_finding_decision')
        .values({ attachment_id: id, fingerprint, ...decision })
        .onConflict((conflict) =>
          conflict.columns(['attachment_id', 'fingerprint']).doUpdateSet(decision),
        )
        .execute();
    },
    async withFile(sha256) {
      const rows = await db
        .selectFrom('attachment_version')
        .where('sha256', '=', sha256)
        .select('attachment_id')
        .distinct()
        .execute();
      return rows.map((row) => toId(row.attachment_id));
    },
    async nameOfFile(sha256) {
      const row = await db
        .selectFrom('attachment_version')
        .where('sha256', '=', sha256)
        .select('file_name')
        .orderBy('uploaded_at')
        .executeTakeFirst();
      return row?.file_name ?? null;
    },
  };
}

/** Readings without their texts, which may be long. */
const selectVersions = (db: Db) =>
  db
    .selectFrom('attachment_version as v')
    .innerJoin('stored_file as s', 's.sha256', 'v.sha256')
    .leftJoin('file_reading as r', 'r.sha256', 'v.sha256')
    .select([
      'v.attachment_id',
      'v.version',
      'v.sha256',
      'v.file_name',
      'v.uploaded_by',
      'v.uploaded_at',
      's.bytes',
      'r.status',
      'r.refused',
    ])
    .select(
      sql<Extract<ReadingState, { status: 'read' }>['reading'] | null>`r.reading - 'parts'`.as(
        'reading',
      ),
    )
    .orderBy('v.version', 'desc');

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

const toVersion = (row: VersionRow): AttachmentVersion => ({
  version: row.version,
  sha256: row.sha256,
  bytes: row.bytes ?? 0,
  fileName: row.file_name,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  state: toState(row),
});

function toState({ status, reading, refused }: VersionRow): ReadingState {
  if (status === 'read' && reading !== null) return { status, reading };
  if (status === 'refused' && refused !== null) return { status, refused };
  return { status: status === 'failed' ? 'failed' : 'waiting' };
}

const toAccess = ({
  ground,
  reason,
}: Pick<
  Selectable<AttachmentSchema['paper_attachment']>,
  'ground' | 'reason'
>): AttachmentAccess =>
  ground === null || reason === null ? { kind: 'open' } : { kind: 'closed', ground, reason };

const fromAccess = (access: AttachmentAccess) =>
  access.kind === 'open'
    ? { access: access.kind, ground: null, reason: null }
    : { access: access.kind, ground: access.ground, reason: access.reason };
