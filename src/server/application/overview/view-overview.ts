import { committeesOfDuty } from '#domain/access/duties.ts';
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
    context.stores.meetings.ahead(committeesOfDuty(context.actor, 'follow-meetings'), today, 8),
  ]);
  return {
    waiting: waiting.flat().toSorted(byUrgency),
    matters: matters.flat(),
    meetings,
  };
}

const byUrgency = ({ due: a }: Waiting, { due: b }: Waiting): number =>
  (a ?? '9999').localeCompare(b ?? '9999');
