import type { AgendaAction } from '#domain/access/agenda-actions.ts';
import { nameInDuty } from '#domain/access/duties.ts';
import { isPublished } from '#domain/agenda/agenda.ts';
import { judgeAgenda, type AgendaFault } from '#domain/agenda/judge-agenda.ts';
import { isStopped, upToSupplement, waitingSupplement } from '#domain/agenda/what-goes-out.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { PublicationReport } from '../import/import-report.ts';
import { tell } from '../notice/tell.ts';
import type { Context, Stores } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { writeMeeting } from '../publication/write-meeting.ts';
import { knownNames } from '../recognition/known-names.ts';
import { agendaFor, type AgendaRefused, type OpenedAgenda } from './change-agenda.ts';
import { composeAgenda } from './compose-agenda.ts';
import { tellAgendaReaders } from './tell-agenda-readers.ts';
import { withdrawnEntries } from './withdrawn-lines.ts';
import { agendaDeadline } from './load-agenda.ts';
import { loadContents } from './load-contents.ts';

export type PublishAgendaRefused =
  | AgendaRefused
  | { readonly type: 'faults'; readonly faults: readonly AgendaFault[] }
  /** There is no late item to publish. */
  | { readonly type: 'nothing-late' };

export type PublishedAgenda = PublicationReport & { readonly status: 'published' };

/**
 * Publishes an agenda, or what has been corrected in a published one, with the supplements that are out already: documents, items
 * and the public copy in one transaction. What has findings that nobody has dealt with stays back, item by item.
 */
export const publishAgenda = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<PublishedAgenda, PublishAgendaRefused>> =>
  publish(context, command.meeting, 'publish', (loaded) => ok(upTo(publishedSupplements(loaded))));

/** Publishes the late items as a supplement of their own; the agenda itself stays as it is (LAW L3). */
export const publishSupplement = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<PublishedAgenda, PublishAgendaRefused>> =>
  publish(context, command.meeting, 'publish-supplement', ({ row, entries }) => {
    const next = waitingSupplement(row.supplements, entries);
    return next === null ? err({ type: 'nothing-late' }) : ok([next]);
  });

const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, n) => n);

const publishedSupplements = ({ row }: OpenedAgenda): number => row.supplements;

async function publish(
  context: Context,
  meeting: MeetingId,
  action: AgendaAction,
  choose: (loaded: OpenedAgenda) => Result<readonly number[], PublishAgendaRefused>,
): Promise<Result<PublishedAgenda, PublishAgendaRefused>> {
  const published = await context.transact(async (stores) => {
    await stores.lockArchive();
    await stores.agendas.lock(meeting);
    return publishIn(context, stores, meeting, action, choose);
  });
  if (published.ok) await refreshStale(context);
  return published;
}

type Published = Result<PublishedAgenda, PublishAgendaRefused>;

/** The same as `publishAgenda`, in a transaction that has locked the archive and the agenda; copies are refreshed after it. */
export const publishFirst = (
  context: Context,
  stores: Stores,
  meeting: MeetingId,
): Promise<Published> =>
  publishIn(context, stores, meeting, 'publish', (loaded) =>
    ok(upTo(publishedSupplements(loaded))),
  );

/** What is out, published anew with all that has been corrected, for those who know that they may; its readers are told. */
export async function publishAgain(
  context: Context,
  stores: Stores,
  loaded: OpenedAgenda,
): Promise<Published> {
  const out = await putOut(context, stores, loaded, upTo(publishedSupplements(loaded)));
  if (!out.ok) return out;
  const { actor, now } = context;
  const place = { meeting: loaded.meeting.id, committee: loaded.committee.id };
  await tellAgendaReaders(stores, actor, place, 'agenda-changed', now());
  return out;
}

async function publishIn(
  context: Context,
  stores: Stores,
  meeting: MeetingId,
  action: AgendaAction,
  choose: (loaded: OpenedAgenda) => Result<readonly number[], PublishAgendaRefused>,
): Promise<Published> {
  const found = await agendaFor(context, stores, meeting, action);
  if (!found.ok) return found;
  const { row } = found.value;
  if (!row) return err({ type: 'not-found' });
  const loaded = { ...found.value, row };
  const chosen = choose(loaded);
  if (!chosen.ok) return chosen;
  const out = await putOut(context, stores, loaded, chosen.value);
  if (!out.ok) return out;
  // What was to be sent later is out.
  await stores.releases.remove(meeting);
  await tellReaders(context, stores, loaded, action);
  return out;
}

/** Those who sit in the committee, and the mayor, where there is something new to read: also within what is closed (LAW L7, L71). */
async function tellReaders(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  stores: Stores,
  { meeting: before, agenda, committee }: OpenedAgenda,
  action: AgendaAction,
): Promise<void> {
  const known = new Set(before.publishedVersions ?? []);
  const { publishedVersions } = (await stores.meetings.find(before.id)) ?? before;
  if ((publishedVersions ?? []).every((version) => known.has(version))) return;
  const what =
    action === 'publish-supplement'
      ? 'agenda-supplement-published'
      : isPublished(agenda.status)
        ? 'agenda-changed'
        : 'agenda-published';
  const to = { role: 'reader', committee: committee.id } as const;
  await tell(stores, actor, { to, what, about: { meeting: before.id }, at: now() });
}

/** Everything that publication does, in the transaction of whoever asks for it: a preview takes it back. */
export async function putOut(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  stores: Stores,
  loaded: OpenedAgenda,
  supplements: readonly number[],
): Promise<Result<PublishedAgenda, PublishAgendaRefused>> {
  const { meeting, body, register, row, agenda } = loaded;
  const at = now();
  const last = Math.max(row.supplements, ...supplements);
  const contents = upToSupplement(await loadContents(stores, loaded), last);
  const deadline = await agendaDeadline(stores, loaded, at);
  const known = await knownNames(stores, body.id);
  const withdrawn = await withdrawnEntries(stores, meeting.id);
  const faults = judgeAgenda({ agenda, contents, deadline, knownNames: known, withdrawn });
  if (isStopped(faults)) return err({ type: 'faults', faults });

  const publisher = { by: actor.name, at };
  const documents = await composeAgenda(stores, loaded, contents, supplements, publisher);
  const report = await writeMeeting(stores, meeting, body, register, publisher, documents);
  await stores.agendas.save({ ...row, publishedAt: row.publishedAt ?? at, supplements: last });
  await stores.journal.add({
    at,
    by: nameInDuty(actor, 'keep-agendas', loaded.committee.id),
    what: last > row.supplements ? 'agenda-supplement-published' : 'agenda-published',
    subject: meeting.id,
    detail: {
      slug: report.slug,
      edition: report.edition,
      again: isPublished(agenda.status),
      // The deadline is told and recorded (LAW L1), and so is what else was known.
      deadline,
      faults: faults.map(({ kind, entry }) => ({ kind, entry })),
    },
  });
  return ok(report);
}
