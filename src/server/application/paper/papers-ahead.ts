import type { MatterSource, WaitingSource } from '../overview/waiting.ts';
import { listPapers } from './list-papers.ts';

const address = (id: string): string => `/arbejdsrum/sager/${id}`;

/** Papers that the actor should approve, mend or answer about; a statement's has its deadline. */
export const papersWaiting: WaitingSource = async (context) => {
  const papers = await listPapers(context, { view: 'waiting' });
  const { account } = context.actor;
  const statements = account === null ? [] : await context.stores.statements.waitingFor(account);
  return papers.flatMap(({ id, title, committeeName, waits }) => {
    if (waits === null) return [];
    const asked = statements.find(({ paper }) => paper === id);
    const due = waits === 'to-answer' ? (asked?.deadline ?? null) : null;
    return [{ kind: waits, title, note: committeeName, date: null, href: address(id), due }];
  });
};

export const ownPapers: MatterSource = async (context) => {
  const papers = await listPapers(context, { view: 'mine' });
  return papers.map(({ id, title, committeeName }) => ({
    title,
    note: committeeName,
    href: address(id),
  }));
};
