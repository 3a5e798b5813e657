import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { shownVersion, uncheckedIn } from './attachment-findings.ts';
import type { AttachmentRefused } from './attachment-refused.ts';
import { changeAttachment, type AttachmentDoor } from './change-attachment.ts';

/**
 * Accepts that a value stands in an attachment, or that a part of it cannot be checked, with a reason (LAW O4-O7). A file cannot
 * be masked: it is replaced, or closed. The decision is for this value in this attachment, also in its later versions.
 * @param command.fingerprint the finding's; null for what cannot be checked in the version that is shown
 */
export const acceptAttachmentFinding = (
  door: AttachmentDoor,
  command: {
    readonly paper: PaperId;
    readonly attachment: AttachmentId;
    readonly fingerprint: string | null;
    readonly reason: string;
  },
): Promise<Result<null, AttachmentRefused>> =>
  changeAttachment(door, command, 'mayDecideFindings', async (row, { attachments }, at) => {
    const reason = command.reason.trim();
    const version = shownVersion(row);
    if (version?.state.status !== 'read') return err({ type: 'finding-gone' });
    const { findings, unreadable } = version.state.reading;
    const finding = findings.find(({ fingerprint }) => fingerprint === command.fingerprint);
    if (command.fingerprint === null ? unreadable.length === 0 : !finding)
      return err({ type: 'finding-gone' });
    if (reason === '') return err({ type: 'reason-missing' });
    const fingerprint = command.fingerprint ?? uncheckedIn(version.sha256);
    await attachments.decide(row.id, { fingerprint, reason, by: door.context.actor.name, at });
    const about = finding ? { kind: finding.kind, masked: finding.masked } : { unreadable };
    return ok({ what: 'attachment-finding-accepted', detail: { ...about, reason } });
  });
