import type { MeetingId, PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { paperRights } from '../paper/paper-rights.ts';
import type { Context, Stores } from '../ports.ts';
import { added, whyNotPaper, type PaperNotAdded } from './add-entry.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';
import type { LoadedAgenda } from './load-agenda.ts';

/** One that could not be put on, and why. */
export type LeftOut = {
  readonly paper: PaperId;
  /** Null where the actor may not know what it is. */
  readonly title: string | null;
  readonly why: PaperNotAdded['type'];
};

export type AddPapersRefused =
  | AgendaRefused
  | { readonly type: 'nothing-chosen' }
  | { readonly type: 'nothing-added'; readonly leftOut: readonly LeftOut[] };

const most = 100;

/**
 * Puts several approved papers on the agenda in one act. Those that can stand there are put on, in the order given; each of the
 * others is named with its reason, and keeps nobody else's back. Where none can, nothing is changed.
 * @returns those that were left out
 */
export async function addPapers(
  context: Context,
  command: { readonly meeting: MeetingId; readonly papers: readonly PaperId[] },
): Promise<Result<readonly LeftOut[], AddPapersRefused>> {
  const chosen = [...new Set(command.papers)].slice(0, most);
  if (chosen.length === 0) return err({ type: 'nothing-chosen' });
  let leftOut: readonly LeftOut[] = [];
  const done = await changeAgenda<AddPapersRefused>(
    context,
    command.meeting,
    'change',
    async (stores, loaded, at) => {
      const left: LeftOut[] = [];
      let { entries } = loaded;
      const details: unknown[] = [];
      for (const paper of chosen) {
        const refused = await whyNotPaper(context, stores, loaded, paper);
        if (refused) {
          const title = await titleFor(context, stores, loaded, paper);
          left.push({ paper, title, why: refused.type });
          continue;
        }
        const more = await added(stores, { ...loaded, entries }, at, { kind: 'paper', paper });
        if (!more.ok) return more;
        ({ entries } = more.value);
        details.push(more.value.detail);
      }
      leftOut = left;
      if (details.length === 0) return err({ type: 'nothing-added', leftOut: left });
      return ok({ entries, what: 'agenda-entries-added', detail: { entries: details } });
    },
  );
  return done.ok ? ok(leftOut) : done;
}

/** Only a paper that the actor may read is called by its title: not one that they are disqualified in (LAW L53). */
async function titleFor(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  { committee }: LoadedAgenda,
  id: PaperId,
): Promise<string | null> {
  const paper = await stores.papers.find(id);
  if (paper?.committee !== committee.id) return null;
  return (await paperRights(stores, actor, id)).has('read') ? paper.title : null;
}
