import { committeesWhereMay } from '#domain/access/agenda-actions.ts';
import { deadlinesOf } from '#domain/deadline/deadline-rule.ts';
import type { WaitingSource } from '../overview/waiting.ts';
import { dayOf } from '../paper/paper-settings.ts';
import { deadlineRuleOf } from './deadline-rule.ts';

const address = (meeting: string): string => `/arbejdsrum/moeder/${meeting}`;

/** Drafts that have been sent to the actor as chair, until there is a word on them or they are out (LAW L5, L61). */
export const draftsForChair: WaitingSource = async ({ actor, stores, now }) => {
  const committees = committeesWhereMay(actor, 'approve', 'draft');
  const drafts = await stores.agendas.drafts({ committees, from: dayOf(now()), isAsked: true });
  const ruleOf = deadlineRuleOf(stores);
  return Promise.all(
    drafts.map(async ({ meeting, committee, committeeName, date }) => ({
      kind: 'draft-to-approve' as const,
      title: committeeName,
      note: null,
      date,
      href: address(meeting),
      due: deadlinesOf(date, await ruleOf(committee, date)).dispatch,
    })),
  );
};
