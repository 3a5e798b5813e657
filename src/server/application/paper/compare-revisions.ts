import type { PaperId } from '#domain/ids.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import type { PaperContent } from '#domain/paper/paper-content.ts';
import { emptyRichDocument } from '#domain/rich-text/read-document.ts';
import { readAttachedAddress } from '#domain/rich-text/reference-address.ts';
import { tellTargets } from '#domain/rich-text/tell-targets.ts';
import type { Context } from '../ports.ts';
import type { RevisionHead } from './paper-history-store.ts';
import { viewPaper, type PaperView } from './view-paper.ts';

export type RevisionComparison = {
  readonly view: PaperView;
  readonly before: RevisionHead;
  readonly after: RevisionHead;
  /** What differs, in the order of the sheet. */
  readonly parts: readonly {
    readonly label: string | null;
    readonly before: string;
    readonly after: string;
  }[];
};

/**
 * What changed between two revisions of a paper. `label` is null for the title, '' for the recommendation.
 * @returns null where the paper or a revision is not there for the actor, or they may not look back
 */
export async function compareRevisions(
  context: Pick<Context, 'actor' | 'stores' | 'now'>,
  id: PaperId,
  from: number,
  to: number,
): Promise<RevisionComparison | null> {
  const view = await viewPaper(context, id);
  if (!view?.actions.has('read-history')) return null;
  const [before, after] = await Promise.all(
    [from, to].map((number) => context.stores.revisions.find(id, number)),
  );
  if (!before || !after) return null;
  return { view, before, after, parts: changedParts(before.content, after.content) };
}

function changedParts(before: PaperContent, after: PaperContent): RevisionComparison['parts'] {
  const titles = new Map<string, string>(
    [...before.attachments, ...after.attachments].map(({ id, title }) => [id, title]),
  );
  const nameOf = (href: string): string =>
    titles.get(readAttachedAddress(href)?.attachment ?? '') ?? href;
  const ids = [...new Set([...after.sections, ...before.sections].map(({ id }) => id))];
  const sections = ids.map((id) => {
    const old = before.sections.find((section) => section.id === id);
    const now = after.sections.find((section) => section.id === id);
    const told = tellTargets(
      old?.document ?? emptyRichDocument,
      now?.document ?? emptyRichDocument,
      nameOf,
    );
    return {
      label: now?.label ?? old?.label ?? '',
      before: toPlainText(told.before),
      after: toPlainText(told.after),
    };
  });
  return [
    { label: null, before: before.title, after: after.title },
    { label: '', before: written(before), after: written(after) },
    ...sections,
  ].filter((part) => part.before !== part.after);
}

const written = ({ recommendation: { by, points } }: PaperContent): string =>
  [by ?? '', ...points.map((point, n) => `${n + 1}. ${point}`)].join('\n').trim();
