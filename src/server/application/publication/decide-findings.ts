import { hasDuty } from '#domain/access/duties.ts';
import type { FindingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { isUpToDate, loadMeeting } from './load-meeting.ts';
import { refreshStale } from './refresh-stale.ts';
import { takeDownItem } from './take-down.ts';
import { writeMeeting } from './write-meeting.ts';

export type FindingRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'reason-missing' };

/**
 * Deals with a finding: `accepted` means that it may be read by all, for the reason given; `masked` that the public
 * copy has a mask in its place (LAW O7). What waited for it is published if its meeting is. A value masked after it has been
 * public leaves the older editions too.
 */
export async function decideFinding(
  context: Context,
  command: {
    readonly finding: FindingId;
    readonly status: 'accepted' | 'masked';
    readonly reason: string;
  },
): Promise<Result<null, FindingRefused>> {
  const { actor, now, transact } = context;
  const decided = await transact(async (stores): Promise<Result<null, FindingRefused>> => {
    await stores.lockArchive();
    const finding = await stores.findings.find(command.finding);
    const item = finding && (await stores.items.find(finding.item));
    const loaded = item && (await loadMeeting(stores, item.meeting));
    if (!loaded) return err({ type: 'not-found' });
    const { meeting, body, register } = loaded;
    const committee = register.leaderOf(register.byId(meeting.organization));
    if (!hasDuty(actor, 'keep-minutes', committee.id)) return err({ type: 'not-allowed' });
    if (command.reason.trim() === '') return err({ type: 'reason-missing' });

    const { status, reason } = command;
    const at = now();
    await stores.findings.decide([finding.id], { status, reason, by: actor.name, at });
    if (status === 'masked') await takeDownItem(stores, meeting, register, item);
    const valid = await stores.documents.validVersions(meeting.id);
    if (meeting.state === 'published' && isUpToDate(meeting, valid))
      await writeMeeting(stores, meeting, body, register, { by: actor.name, at });
    await stores.journal.add({
      at,
      by: actor.name,
      what: status === 'masked' ? 'finding-masked' : 'finding-accepted',
      subject: finding.id,
      detail: { item: item.id, kind: finding.kind, masked: finding.masked, reason },
    });
    return ok(null);
  });
  if (decided.ok) await refreshStale(context);
  return decided;
}
