import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { outdateStatements } from '../paper/outdate-statements.ts';
import type { Context, Stores } from '../ports.ts';
import type { AttachmentEvent } from './attachment-event.ts';
import type { AttachmentRefused } from './attachment-refused.ts';
import type { AttachmentRow } from './attachment-store.ts';
import type { AttachmentRights, PaperGate } from './paper-gate.ts';

/** Who asks, and who says what they may do. */
export type AttachmentDoor = {
  readonly context: Context;
  readonly gate: PaperGate;
};

/** A change of what may be public of a file: nobody else changes the archive meanwhile. */
const inArchive: readonly AttachmentRight[] = ['mayClose'];

export type AttachmentRight = 'mayWrite' | 'mayClose' | 'mayDecideFindings';

/** What a change comes to, when it is made. */
export type AttachmentChange = {
  readonly subject: AttachmentId | PaperId;
  readonly what: AttachmentEvent;
  readonly detail?: unknown;
};

/** A statement is given about the files as well as the text. */
const changesWhatIsAsked: ReadonlySet<AttachmentEvent> = new Set([
  ...(['attachment-added', 'attachment-replaced'] as const),
  ...(['attachment-removed', 'attachment-restored'] as const),
]);

/**
 * Changes something in the attachments of a paper: locks, authorises, changes and journals in one transaction.
 * @param change given the attachments in their order, those that were removed among them
 */
export const changeAttachments = <T>(
  { context, gate }: AttachmentDoor,
  paper: PaperId,
  right: AttachmentRight,
  change: (
    stores: Stores,
    rows: readonly AttachmentRow[],
    at: Date,
  ) => Promise<Result<AttachmentChange & { readonly value: T }, AttachmentRefused>>,
): Promise<Result<T, AttachmentRefused>> =>
  context.transact(async (stores): Promise<Result<T, AttachmentRefused>> => {
    if (inArchive.includes(right)) await stores.lockArchive();
    // What may be done is asked of the paper as it stays: nobody approves it or sends it on with its files meanwhile.
    const asked = await stores.papers.lock(paper);
    await stores.attachments.lock(paper);
    const refused = refuse(await gate(stores, context.actor, paper), right);
    if (refused) return err(refused);
    const at = context.now();
    const changed = await change(stores, await stores.attachments.ofPaper(paper), at);
    if (!changed.ok) return changed;
    const { subject, what, detail, value } = changed.value;
    await stores.journal.add({ at, by: context.actor.name, what, subject, detail });
    if (asked && changesWhatIsAsked.has(what)) await outdateStatements(stores, asked, at);
    return ok(value);
  });

/** The same for one attachment that is there. */
export const changeAttachment = (
  door: AttachmentDoor,
  { paper, attachment }: { readonly paper: PaperId; readonly attachment: AttachmentId },
  right: AttachmentRight,
  change: (
    row: AttachmentRow,
    stores: Stores,
    at: Date,
  ) => Promise<
    Result<{ readonly what: AttachmentEvent; readonly detail?: unknown }, AttachmentRefused>
  >,
): Promise<Result<null, AttachmentRefused>> =>
  changeAttachments(door, paper, right, async (stores, rows, at) => {
    const row = rows.find(({ id }) => id === attachment);
    if (!row) return err({ type: 'not-found' });
    const changed = await change(row, stores, at);
    return changed.ok ? ok({ ...changed.value, subject: attachment, value: null }) : changed;
  });

export const refuse = (
  rights: AttachmentRights | null,
  right: AttachmentRight,
): AttachmentRefused | null => {
  if (!rights) return { type: 'not-found' };
  return rights[right] ? null : { type: 'not-allowed' };
};
