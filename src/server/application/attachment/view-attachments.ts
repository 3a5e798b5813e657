import type { AttachmentId, PaperId } from '#domain/ids.ts';
import type { PaperAttachment } from '#domain/paper/paper-content.ts';
import type { Context, Stores } from '../ports.ts';
import { shownVersion } from './attachment-findings.ts';
import type { AttachmentRow, AttachmentVersion } from './attachment-store.ts';
import type { ByteRange } from './file-store.ts';
import { mediaTypeOf } from './media-type.ts';
import type { AttachmentRights, PaperGate } from './paper-gate.ts';

type Viewer = { readonly context: Pick<Context, 'actor' | 'stores'>; readonly gate: PaperGate };

export type AttachmentsView = {
  /** In order; those that were removed are apart. */
  readonly attachments: readonly AttachmentRow[];
  readonly removed: readonly AttachmentRow[];
  readonly rights: AttachmentRights;
};

/** Null for a paper that is not there, and for one that the actor may not read. */
export async function viewAttachments(
  { context, gate }: Viewer,
  paper: PaperId,
): Promise<AttachmentsView | null> {
  const rights = await gate(context.stores, context.actor, paper);
  if (!rights) return null;
  const rows = (await context.stores.attachments.ofPaper(paper)).filter(
    ({ access }) => access.kind === 'open' || rights.mayReadClosed,
  );
  const standing = rows.filter(({ removedAt }) => removedAt === null);
  return {
    rights,
    attachments: standing.map((row) => (rights.mayLookBack ? row : asItIsNow(row))),
    removed: rights.mayLookBack ? rows.filter(({ removedAt }) => removedAt !== null) : [],
  };
}

/** With the version that goes on an agenda alone. */
function asItIsNow(row: AttachmentRow): AttachmentRow {
  const version = shownVersion(row);
  return { ...row, versions: version ? [version] : [] };
}

/**
 * What a paper holds of attachments: in order, in the newest version that was not refused. One that was refused in every version
 * is not among them. In a closed paper each is closed (LAW R7).
 * @param isClosed whether the paper is
 */
export async function attachmentsOf(
  stores: Pick<Stores, 'attachments'>,
  paper: PaperId,
  isClosed: boolean,
): Promise<readonly PaperAttachment[]> {
  const rows = await stores.attachments.ofPaper(paper);
  return rows
    .filter(({ removedAt }) => removedAt === null)
    .flatMap((row) => {
      const version = shownVersion(row);
      if (!version || version.state.status === 'refused') return [];
      return [
        {
          id: row.id,
          title: row.title,
          fileName: version.fileName,
          documentNumber: row.documentNumber,
          access: isClosed ? ('closed' as const) : row.access.kind,
          sha256: version.sha256,
          bytes: version.bytes,
          mediaType: mediaTypeOfVersion(version),
          version: version.version,
          addedAt: version.uploadedAt.toISOString(),
        },
      ];
    });
}

export const mediaTypeOfVersion = ({
  state,
  fileName,
}: Pick<AttachmentVersion, 'state' | 'fileName'>): string =>
  mediaTypeOf(state.status === 'read' ? state.reading.format : null, fileName);

export type OpenFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly read: (range?: ByteRange) => AsyncIterable<Uint8Array>;
};

/**
 * A version of an attachment for somebody who may read its paper. Null for what is not there, may not be read, has been refused,
 * or has not been looked through yet: nobody opens what may be a virus.
 */
export async function openAttachmentFile(
  { context, gate }: Viewer,
  asked: { readonly paper: PaperId; readonly attachment: AttachmentId; readonly version: number },
): Promise<OpenFile | null> {
  const { stores } = context;
  const rights = await gate(stores, context.actor, asked.paper);
  if (!rights) return null;
  const row = await stores.attachments.find(asked.attachment);
  if (row?.paper !== asked.paper) return null;
  if (row.access.kind === 'closed' && !rights.mayReadClosed) return null;
  const isEarlier = row.removedAt !== null || shownVersion(row)?.version !== asked.version;
  if (isEarlier && !rights.mayLookBack) return null;
  const version = row.versions.find((one) => one.version === asked.version);
  if (version?.state.status !== 'read') return null;
  const { fileName, sha256, bytes } = version;
  return {
    fileName,
    sha256,
    bytes,
    mediaType: mediaTypeOfVersion(version),
    read: (range) => stores.files.read(sha256, range),
  };
}
