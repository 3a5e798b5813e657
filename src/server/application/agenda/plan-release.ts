import { nameInDuty } from '#domain/access/duties.ts';
import { isPublished } from '#domain/agenda/agenda.ts';
import { judgeAgenda, type AgendaFault } from '#domain/agenda/judge-agenda.ts';
import { isStopped } from '#domain/agenda/what-goes-out.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { withOffset } from '#domain/text/danish-time.ts';
import type { Context } from '../ports.ts';
import { knownNames } from '../recognition/known-names.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { judgeRelease, type ReleaseTimeRefused } from './judge-release.ts';
import { loadContents } from './load-contents.ts';

export type PlanReleaseRefused =
  | AgendaRefused
  | { readonly type: 'faults'; readonly faults: readonly AgendaFault[] }
  /** What is out already is corrected by whoever looks at it. */
  | { readonly type: 'is-out' }
  | { readonly type: 'time-past' }
  | ReleaseTimeRefused;

/**
 * Has an agenda sent at a time, in the name of whoever asks. What publication looks at is looked at now, and again then.
 * @param command.date ISO date
 * @param command.time `HH:MM`, as Danish clocks show it
 * @param command.lateReason why it is sent after the deadline; blank where it is not
 */
export const planRelease = (
  { actor, now, transact }: Context,
  command: {
    readonly meeting: MeetingId;
    readonly date: string;
    readonly time: string;
    readonly lateReason: string;
  },
): Promise<Result<null, PlanReleaseRefused>> =>
  transact(async (stores): Promise<Result<null, PlanReleaseRefused>> => {
    const { meeting, date, time } = command;
    await stores.agendas.lock(meeting);
    const found = await agendaFor({ actor }, stores, meeting, 'publish');
    if (!found.ok) return found;
    const loaded = found.value;
    if (!loaded.row) return err({ type: 'not-found' });
    if (actor.account === null) return err({ type: 'not-allowed' });
    if (isPublished(loaded.agenda.status)) return err({ type: 'is-out' });
    const at = now();
    const dueAt = new Date(withOffset(date, time));
    if (dueAt <= at) return err({ type: 'time-past' });
    const reason = command.lateReason.trim();
    const { refused, deadline } = await judgeRelease(stores, loaded, dueAt, reason);
    if (refused) return err(refused);
    const contents = await loadContents(stores, loaded);
    const known = await knownNames(stores, loaded.body.id);
    const faults = judgeAgenda({ agenda: loaded.agenda, contents, deadline, knownNames: known });
    if (isStopped(faults)) return err({ type: 'faults', faults });

    const by = nameInDuty(actor, 'keep-agendas', loaded.committee.id);
    const lateReason = deadline.isLate ? reason : null;
    const { account } = actor;
    await stores.releases.put({ meeting, dueAt, lateReason, account, by, askedAt: at });
    await stores.work.ask('release-agenda', meeting, dueAt);
    await stores.journal.add({
      at,
      by,
      what: 'agenda-release-planned',
      subject: meeting,
      detail: { date, time, reason: lateReason, deadline },
    });
    return ok(null);
  });

export type TakeBackReleaseRefused = AgendaRefused | { readonly type: 'nothing-planned' };

/** Takes the plan back before its time has come; the agenda stays a draft. */
export const takeBackRelease = (
  { actor, now, transact }: Context,
  { meeting }: { readonly meeting: MeetingId },
): Promise<Result<null, TakeBackReleaseRefused>> =>
  transact(async (stores): Promise<Result<null, TakeBackReleaseRefused>> => {
    await stores.agendas.lock(meeting);
    const found = await agendaFor({ actor }, stores, meeting, 'publish');
    if (!found.ok) return found;
    const planned = await stores.releases.find(meeting);
    if (!planned) return err({ type: 'nothing-planned' });
    await stores.releases.remove(meeting);
    await stores.journal.add({
      at: now(),
      by: nameInDuty(actor, 'keep-agendas', found.value.committee.id),
      what: 'agenda-release-taken-back',
      subject: meeting,
      detail: { dueAt: planned.dueAt.toISOString() },
    });
    return ok(null);
  });
