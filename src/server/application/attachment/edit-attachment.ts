import type { AttachmentId, PaperId } from '#domain/ids.ts';
import type { ClosingGround } from '#domain/paper/closing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { closeWritten, isPrintOf } from '../publication/close-written.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import type { AttachmentRefused } from './attachment-refused.ts';
import { closeFileAlong } from './close-file-along.ts';
import { changeAttachment, changeAttachments, type AttachmentDoor } from './change-attachment.ts';

type Which = { readonly paper: PaperId; readonly attachment: AttachmentId };
type Edited = Promise<Result<null, AttachmentRefused>>;

const longestTitle = 300;

/** Gives an attachment the title that people read, and its number by the body's pattern (LAW R5). */
export const renameAttachment = (
  door: AttachmentDoor,
  command: Which & { readonly title: string; readonly documentNumber: string | null },
): Edited =>
  changeAttachment(door, command, 'mayWrite', async (row, { attachments }) => {
    const title = command.title.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle);
    if (title === '') return err({ type: 'title-missing' });
    const documentNumber = command.documentNumber?.trim().slice(0, 100) || null;
    await attachments.save({ ...row, title, documentNumber });
    return ok({ what: 'attachment-renamed', detail: { title, documentNumber, was: row.title } });
  });

/**
 * Closes one file, with a ground and a reason (LAW L10, L15). Where it is out with an agenda, it leaves the public side with it, in
 * every version that it has had; and so does the same file at the earlier and later treatments of the matter (ADR 0013).
 */
export async function closeAttachment(
  door: AttachmentDoor,
  command: Which & { readonly ground: ClosingGround | null; readonly reason: string },
): Edited {
  const by = door.context.actor.name;
  const closed = await changeAttachment(door, command, 'mayClose', async (row, stores, at) => {
    const { ground } = command;
    const reason = command.reason.trim();
    if (ground === null) return err({ type: 'ground-missing' });
    if (reason === '') return err({ type: 'reason-missing' });
    await stores.attachments.save({ ...row, access: { kind: 'closed', ground, reason } });
    await stores.attachments.noteOpened(row.id, null);
    const takenDown = await closeWritten(stores, command.paper, isPrintOf(row), { by, at });
    const { actor } = door.context;
    const along = await closeFileAlong(stores, row, { ground, reason }, { actor, at });
    const told = {
      ...(takenDown.length > 0 ? { takenDown } : {}),
      ...(along.length > 0 ? { closedIn: along } : {}),
    };
    return ok({ what: 'attachment-closed' as const, detail: { ground, reason, ...told } });
  });
  if (closed.ok) await refreshStale(door.context);
  return closed;
}

/** Opens a closed file again; with a reason, since it will be public (LAW O8). */
export const openAttachment = (
  door: AttachmentDoor,
  command: Which & { readonly reason: string },
): Edited =>
  changeAttachment(door, command, 'mayClose', async (row, { attachments }, at) => {
    const reason = command.reason.trim();
    if (reason === '') return err({ type: 'reason-missing' });
    await attachments.save({ ...row, access: { kind: 'open' } });
    await attachments.noteOpened(row.id, at);
    return ok({ what: 'attachment-opened', detail: { reason } });
  });

/** Takes an attachment off the paper; it can be taken back. */
export const removeAttachment = (door: AttachmentDoor, command: Which): Edited =>
  changeAttachment(door, command, 'mayWrite', async (row, { attachments }, at) => {
    if (row.removedAt !== null) return err({ type: 'not-found' });
    await attachments.save({ ...row, removedAt: at });
    return ok({ what: 'attachment-removed', detail: { title: row.title } });
  });

/** Puts a removed attachment back where it stood. */
export const restoreAttachment = (door: AttachmentDoor, command: Which): Edited =>
  changeAttachment(door, command, 'mayWrite', async (row, { attachments }) => {
    if (row.removedAt === null) return err({ type: 'not-found' });
    await attachments.save({ ...row, removedAt: null });
    return ok({ what: 'attachment-restored', detail: { title: row.title } });
  });

/**
 * Puts the attachments in another order.
 * @param command.order all that are there, none twice
 */
export const orderAttachments = (
  door: AttachmentDoor,
  command: { readonly paper: PaperId; readonly order: readonly AttachmentId[] },
): Edited =>
  changeAttachments(door, command.paper, 'mayWrite', async ({ attachments }, rows) => {
    const { paper, order } = command;
    const there = rows.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
    const isSame =
      order.length === there.length && new Set([...order, ...there]).size === there.length;
    if (!isSame) return err({ type: 'list-changed' });
    await attachments.arrange(order);
    return ok({ subject: paper, what: 'attachments-ordered', detail: { order }, value: null });
  });
