import { hasDuty } from '#domain/access/duties.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { PublicationReport } from '../import/import-report.ts';
import type { Context } from '../ports.ts';
import { loadMeeting } from './load-meeting.ts';
import { refreshStale } from './refresh-stale.ts';
import { writeMeeting } from './write-meeting.ts';

export type PublishRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  /** Its documents have all been taken back. */
  | { readonly type: 'nothing-to-publish' };

type Published = Result<PublicationReport, PublishRefused>;

/**
 * Publishes what is clean of a meeting's valid documents, also when it has been withdrawn before. Items with findings
 * that nobody has dealt with stay back.
 */
export async function publishMeeting(
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Published> {
  const { actor, now, transact } = context;
  const published = await transact<Published>(async (stores) => {
    await stores.lockArchive();
    const loaded = await loadMeeting(stores, command.meeting);
    if (!loaded) return err({ type: 'not-found' });
    const { meeting, body, register } = loaded;
    const committee = register.leaderOf(register.byId(meeting.organization));
    if (!hasDuty(actor, 'keep-minutes', committee.id)) return err({ type: 'not-allowed' });
    if ((await stores.documents.validVersions(meeting.id)).length === 0)
      return err({ type: 'nothing-to-publish' });
    const at = now();
    const report = await writeMeeting(stores, meeting, body, register, { by: actor.name, at });
    const { slug, edition } = report;
    await stores.journal.add({
      at,
      by: actor.name,
      what: 'meeting-published',
      subject: meeting.id,
      detail: { slug, edition },
    });
    return ok(report);
  });
  if (published.ok) await refreshStale(context);
  return published;
}
