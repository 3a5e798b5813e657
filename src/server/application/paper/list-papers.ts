import { mayBeginPaper, rolesTowards } from '#domain/access/paper-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { PaperStatus } from '#domain/paper/paper.ts';
import type { Context } from '../ports.ts';
import type { Organization } from '../recognition/organization-store.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';
import { paperReader, type PaperListing } from './paper-store.ts';

/** Whose papers: my own, those that wait for me, or all that I may read. */
export const paperViews = ['mine', 'waiting', 'all'] as const;
export type PaperView = (typeof paperViews)[number];

export type PaperWaits = 'to-approve' | 'sent-back' | 'to-answer';

export type ListedPaper = PaperListing & {
  /** What the actor is waited for with; null where somebody else is. */
  readonly waits: PaperWaits | null;
};

const most = 200;

/** The papers that an actor may read, newest change first, at most 200. */
export async function listPapers(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  asked: {
    readonly view: PaperView;
    readonly committee?: OrganizationId;
    readonly status?: PaperStatus;
    readonly words?: string;
  },
): Promise<readonly ListedPaper[]> {
  const { view, committee, status, words } = asked;
  if (view === 'mine' && actor.account === null) return [];
  const papers = await stores.papers.list({
    reader: paperReader(actor),
    limit: most,
    ...(committee === undefined ? {} : { committee }),
    ...(words === undefined || words.trim() === '' ? {} : { words: words.trim() }),
    ...(view === 'mine' && actor.account !== null ? { owner: actor.account } : {}),
    ...(status === undefined
      ? view === 'mine'
        ? { statuses: ['draft', 'approval', 'returned', 'approved'] as const }
        : {}
      : { statuses: [status] }),
  });
  const listed = papers.map((paper) => ({ ...paper, waits: waitsFor(actor, paper) }));
  return view === 'waiting' ? listed.filter(({ waits }) => waits !== null) : listed;
}

function waitsFor(actor: Actor, paper: PaperListing): PaperWaits | null {
  const roles = rolesTowards(actor, paper, new Set());
  if (roles.has('approver')) return 'to-approve';
  if (roles.has('owner') && paper.state.status === 'returned') return 'sent-back';
  return actor.account !== null && paper.waitsForStatementOf.includes(actor.account)
    ? 'to-answer'
    : null;
}

/** The committees that the actor may begin a paper for, by name. */
export async function committeesToWriteFor({
  actor,
  stores,
}: Pick<Context, 'actor' | 'stores'>): Promise<readonly Organization[]> {
  return (await ownOrganizations({ actor, stores }))
    .filter(({ id, leader, meets }) => meets && id === leader && mayBeginPaper(actor, id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
