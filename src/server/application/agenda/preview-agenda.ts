import { isPublished } from '#domain/agenda/agenda.ts';
import type { AgendaFault } from '#domain/agenda/judge-agenda.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { err, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { itemsWithStatus } from '../publication/gather-meeting.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { putOut } from './publish-agenda.ts';
import { readingsOf } from './recused-lines.ts';

/** What will be held back, and why. */
export type HeldItem = {
  readonly number: string | null;
  readonly title: string | null;
  readonly why: 'closed' | 'findings' | 'withdrawn';
  /** Findings that nobody has dealt with. */
  readonly findings: number;
};

export type AgendaPreview = {
  readonly edition: MeetingSnapshot;
  readonly held: readonly HeldItem[];
};

export type PreviewRefused =
  AgendaRefused | { readonly type: 'faults'; readonly faults: readonly AgendaFault[] };

/**
 * The agenda "as the public will see it": what publication would do is done, looked at, and rolled back. There is no other
 * builder whose result could differ.
 */
export async function previewAgenda(
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<AgendaPreview, PreviewRefused>> {
  type Seen = { readonly type: 'seen'; readonly preview: AgendaPreview };
  const rolledBack = await context.transact(
    async (stores): Promise<Result<never, PreviewRefused | Seen>> => {
      await stores.lockArchive();
      const found = await agendaFor(context, stores, command.meeting, 'preview');
      if (!found.ok) return found;
      const { row, agenda, entries } = found.value;
      if (!row) return err({ type: 'not-found' });
      const last = Math.max(row.supplements, ...entries.map(({ supplement }) => supplement));
      const all = Array.from({ length: last + 1 }, (_, n) => n);
      const supplements = isPublished(agenda.status) ? all : all.slice(0, row.supplements + 1);
      const put = await putOut(context, stores, { ...found.value, row }, supplements);
      if (!put.ok)
        return put.error.type === 'nothing-late' ? err({ type: 'not-found' }) : err(put.error);
      const edition = await stores.published.edition(put.value.slug, put.value.edition);
      if (!edition) throw new Error('the edition was not written');
      const { items, findings } = await itemsWithStatus(stores, command.meeting);
      const readingOf = await readingsOf(
        { actor: context.actor, stores },
        command.meeting,
        await stores.documents.valid(command.meeting),
      );
      const held = items
        .filter(({ status }) => status !== 'open')
        .map(({ id, document, index, number, title, status }): HeldItem => ({
          number,
          title: status !== 'held' && readingOf(document, index) !== 'all' ? null : title,
          why: status === 'held' || status === 'open' ? 'findings' : status,
          findings: (findings.get(id) ?? []).filter((one) => one.status === 'open' && one.present)
            .length,
        }));
      return err({ type: 'seen', preview: { edition, held } });
    },
  );
  if (rolledBack.ok) throw new Error('a preview is never kept');
  return rolledBack.error.type === 'seen'
    ? { ok: true, value: rolledBack.error.preview }
    : err(rolledBack.error);
}
