import { committeesWhereMay } from '#domain/access/agenda-actions.ts';
import { committeesOfDuty } from '#domain/access/duties.ts';
import { deadlinesOf, isDispatchNear } from '#domain/deadline/deadline-rule.ts';
import { addDays } from '#domain/text/calendar.ts';
import type { Waiting, WaitingSource } from '../overview/waiting.ts';
import { paperReader } from '../paper/paper-store.ts';
import { dayOf } from '../paper/paper-settings.ts';
import type { DraftAgenda } from './agenda-store.ts';
import { deadlineRuleOf } from './deadline-rule.ts';

const agendaAddress = (meeting: string): string => `/arbejdsrum/moeder/${meeting}`;
const paperAddress = (paper: string): string => `/arbejdsrum/sager/${paper}`;

const toWaiting = (
  kind: 'draft-to-approve' | 'to-publish',
  { meeting, committeeName, date }: DraftAgenda,
  due: string,
): Waiting => ({
  ...{ kind, title: committeeName, note: null, date, due },
  href: agendaAddress(meeting),
});

/** Drafts that have been sent to the actor as chair, until there is a word on them or they are out (LAW L5, L61). */
export const draftsForChair: WaitingSource = async ({ actor, stores, now }) => {
  const committees = committeesWhereMay(actor, 'approve', 'draft');
  const drafts = await stores.agendas.drafts({ committees, from: dayOf(now()), isAsked: true });
  const ruleOf = deadlineRuleOf(stores);
  return Promise.all(
    drafts.map(async (draft) => {
      const rule = await ruleOf(draft.committee, draft.date);
      return toWaiting('draft-to-approve', draft, deadlinesOf(draft.date, rule).dispatch);
    }),
  );
};

/** Drafts whose last day of dispatch is near or past, to whoever may publish them (LAW L1). */
export const agendasToPublish: WaitingSource = async ({ actor, stores, now }) => {
  const committees = committeesWhereMay(actor, 'publish', 'draft');
  const today = dayOf(now());
  const drafts = await stores.agendas.drafts({ committees, from: today, isAsked: false });
  const ruleOf = deadlineRuleOf(stores);
  const waiting = await Promise.all(
    drafts.map(async (draft) => {
      const rule = await ruleOf(draft.committee, draft.date);
      return isDispatchNear(today, draft.date, rule)
        ? [toWaiting('to-publish', draft, deadlinesOf(draft.date, rule).dispatch)]
        : [];
    }),
  );
  return waiting.flat();
};

/** How many days ahead a meeting is coming. */
const comingDays = 60;

/** Approved papers that are wanted for a coming meeting and stand on no agenda of their committee, to its secretary. */
export const papersToSchedule: WaitingSource = async ({ actor, stores, now }) => {
  const today = dayOf(now());
  const papers = await stores.agendas.unscheduled({
    reader: paperReader(actor),
    committees: committeesOfDuty(actor, 'keep-agendas'),
    from: today,
    until: addDays(today, comingDays),
  });
  const ruleOf = deadlineRuleOf(stores);
  return Promise.all(
    papers.map(async ({ paper, title, committee, committeeName, wantedFor, meeting }) => ({
      kind: 'to-schedule' as const,
      title,
      note: committeeName,
      date: wantedFor,
      href: meeting === null ? paperAddress(paper) : agendaAddress(meeting),
      due: deadlinesOf(wantedFor, await ruleOf(committee, wantedFor)).dispatch,
    })),
  );
};
