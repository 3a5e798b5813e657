import { everyCommittee, isAdministrator, type Actor } from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { agendasToPublish, draftsForChair, papersToSchedule } from '../agenda/agendas-ahead.ts';
import type { Context } from '../ports.ts';
import type { MeetingAhead } from '../meeting/meeting-store.ts';
import { ownPapers, papersWaiting } from '../paper/papers-ahead.ts';
import type { MatterSource, OwnMatter, Waiting, WaitingSource } from './waiting.ts';

/** Each part of the house that hands things from one person to another has its source here. */
const waitingSources: readonly WaitingSource[] = [
  papersWaiting,
  draftsForChair,
  papersToSchedule,
  agendasToPublish,
];
const matterSources: readonly MatterSource[] = [ownPapers];

export type Overview = {
  /** The most urgent first. */
  readonly waiting: readonly Waiting[];
  readonly matters: readonly OwnMatter[];
  readonly meetings: readonly MeetingAhead[];
};

/**
 * What waits for the actor, the actor's matters, and the next meetings of the actor's committees.
 * @param today ISO, in Denmark
 */
export async function viewOverview(
  context: Pick<Context, 'actor' | 'stores' | 'now'>,
  today: string,
): Promise<Overview> {
  const [waiting, matters, meetings] = await Promise.all([
    Promise.all(waitingSources.map((source) => source(context))),
    Promise.all(matterSources.map((source) => source(context))),
    context.stores.meetings.ahead(committeesOf(context.actor), today, 8),
  ]);
  return {
    waiting: waiting.flat().toSorted(byUrgency),
    matters: matters.flat(),
    meetings,
  };
}

const byUrgency = ({ due: a }: Waiting, { due: b }: Waiting): number =>
  (a ?? '9999').localeCompare(b ?? '9999');

/** The committees whose meetings are somebody's: where they sit or have been entrusted with something; the mayor's are all. */
export function committeesOf(actor: Actor): 'all' | readonly OrganizationId[] {
  const { grants, seats, isMayor } = actor;
  if (grants.some(({ committees }) => committees === 'all')) return 'all';
  const every = isMayor || isAdministrator(actor) ? everyCommittee(actor) : [];
  if (every === 'all') return 'all';
  return [
    ...new Set([
      ...every,
      ...seats.map(({ committee }) => committee),
      ...grants.flatMap(({ committees }) => (committees === 'all' ? [] : [...committees])),
    ]),
  ];
}
