import { cleanFileName, titleOfFile } from '#domain/attachment/file-name.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { giveNumber } from '../paper/give-number.ts';
import type { Stores } from '../ports.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { refusedReceipt, type AttachmentRefused } from './attachment-refused.ts';
import type { NewVersion } from './attachment-store.ts';
import { changeAttachments, refuse, type AttachmentDoor } from './change-attachment.ts';
import type { FileIntake, ReceivedFile } from './file-store.ts';

/** DEFINITIONS, "Limits". */
export const uploadLimits = { bytes: 100_000_000, files: 500 } as const;

export type UploadDoor = AttachmentDoor & { readonly intake: FileIntake };

export type UploadCommand = {
  readonly paper: PaperId;
  /** The attachment that gets a new version; null for a new attachment, last in the list. */
  readonly replaces: AttachmentId | null;
  /** As the sender calls it. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
};

/**
 * Attaches a file to a paper, or puts it in the place of an older version, which is kept. Who asks is judged before a byte is
 * stored, and again in the transaction that makes the file whole. What is in it is read after the commit.
 * @returns refused: nothing of it is kept
 * @throws what the source throws; nothing of it is kept then either
 */
export async function uploadFile(
  door: UploadDoor,
  command: UploadCommand,
): Promise<Result<{ readonly id: AttachmentId; readonly sha256: string }, AttachmentRefused>> {
  const { context, gate, intake } = door;
  const refused = refuse(await gate(context.stores, context.actor, command.paper), 'mayWrite');
  if (refused) return err(refused);
  const fileName = cleanFileName(command.name);
  if (fileName === null) return err({ type: 'unsafe-name' });

  const received = await intake.receive(command.source, uploadLimits.bytes);
  if (!received.ok) return err(refusedReceipt(received.error));
  try {
    const attached = await attach(door, command, fileName, received.value);
    if (!attached.ok) await intake.drop(received.value);
    return attached;
  } catch (thrown) {
    await intake.drop(received.value).catch(() => undefined);
    if (storageFaultOf(thrown) === 'no-room') return err({ type: 'no-room' });
    throw thrown;
  }
}

const attach = (
  door: UploadDoor,
  { paper, replaces }: UploadCommand,
  fileName: string,
  received: ReceivedFile,
): Promise<Result<{ readonly id: AttachmentId; readonly sha256: string }, AttachmentRefused>> =>
  changeAttachments(door, paper, 'mayWrite', async (stores, rows, at) => {
    const there = rows.filter(({ removedAt }) => removedAt === null);
    const old = there.find(({ id }) => id === replaces);
    if (replaces !== null && !old) return err({ type: 'not-found' });
    if (!old && there.length >= uploadLimits.files)
      return err({ type: 'too-many', limit: uploadLimits.files });
    if (!(await settle(stores, received, at))) return err({ type: 'given-up' });

    const { sha256 } = received;
    const by = { sha256, fileName, uploadedBy: door.context.actor.name, uploadedAt: at };
    const version: NewVersion = { version: (old?.versions[0]?.version ?? 0) + 1, ...by };
    const detail = { fileName, sha256, bytes: received.bytes, version: version.version };
    if (old) {
      await stores.attachments.addVersion(old.id, version);
      // A title that nobody has written is the name of a file that is not there any more: it may say what must not be public.
      const isFileName = old.versions.some((one) => titleOfFile(one.fileName) === old.title);
      if (isFileName) await stores.attachments.save({ ...old, title: titleOfFile(fileName) });
      const value = { id: old.id, sha256 };
      return ok({ subject: old.id, what: 'attachment-replaced', detail, value });
    }
    const id = stores.newId<'Attachment'>();
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    await stores.attachments.add(
      {
        id,
        paper,
        position,
        title: titleOfFile(fileName),
        documentNumber: await numberFor(stores, paper, at),
        access: { kind: 'open' },
        addedAt: at,
      },
      version,
    );
    const value = { id, sha256 };
    return ok({ subject: id, what: 'attachment-added', detail: { paper, ...detail }, value });
  });

/** The next by the body's pattern (LAW R5); it stays when the file is replaced. */
async function numberFor(stores: Stores, id: PaperId, at: Date): Promise<string | null> {
  const paper = await stores.papers.find(id);
  return paper && giveNumber(stores, paper.body, 'document', at);
}

/** Makes it whole and has it read, in the transaction. */
async function settle(stores: Stores, received: ReceivedFile, at: Date): Promise<boolean> {
  if (!(await stores.files.settle(received))) return false;
  if (await stores.readings.await(received.sha256))
    await stores.work.ask('read-file', received.sha256, at);
  return true;
}
