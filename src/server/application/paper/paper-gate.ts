import type { PaperGate } from '../attachment/paper-gate.ts';
import { rightsTowards } from './paper-rights.ts';

/** What the table of actions says of a paper's attachments: they are written, closed and checked as the paper is. */
export const paperGate: PaperGate = async (stores, actor, id) => {
  const paper = await stores.papers.find(id);
  if (!paper) return null;
  const { actions, mayReadClosed } = await rightsTowards(stores, actor, paper);
  if (!actions.has('read')) return null;
  return {
    mayReadClosed,
    mayLookBack: actions.has('read-history'),
    mayWrite: actions.has('write'),
    mayClose: actions.has('close'),
    mayDecideFindings: actions.has('decide-finding'),
    isClosed: paper.access.kind === 'closed',
  };
};
