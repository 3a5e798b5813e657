import type { PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { attachedAddress, readAttachedAddress } from '#domain/rich-text/reference-address.ts';
import type { PaperAttachment } from '#domain/paper/paper-content.ts';
import { attachmentsOf } from '../attachment/view-attachments.ts';
import { rightsTowards } from '../paper/paper-rights.ts';
import type { Context } from '../ports.ts';
import type { Published } from '../publication/ports.ts';
import type { SearchHit } from '../publication/search.ts';
import { findAtAddress, readPasted } from './find-at-address.ts';
import { asksForFigures, findFigures } from './find-figures.ts';
import { foundReference, type FoundReference } from './found-reference.ts';

export type ReferencesAsked = {
  readonly paper: PaperId;
  /** Words as they are typed, or an address of this site. */
  readonly words: string;
  /** The address that people see, without a slash at the end. */
  readonly origin: string;
  /** ISO date. */
  readonly today: string;
};

export type ReferencesFound = {
  readonly references: readonly FoundReference[];
  /** An address of another site was asked for: that is a link, and no reference. */
  readonly isElsewhere: boolean;
};

export type ReferencesRefused = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

const longest = 200;
/** Of each kind: more than that nobody reads through, and one word more finds it. */
const most = 4;

/**
 * What somebody who writes a paper may refer to: what is public, found by the login that reads nothing else, and what is
 * attached to the paper itself. Without words, the attachments alone.
 * @param published the reader of the public side
 */
export async function findReferences(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  published: Published,
  { paper: id, words: typed, origin, today }: ReferencesAsked,
): Promise<Result<ReferencesFound, ReferencesRefused>> {
  const paper = await stores.papers.find(id);
  if (!paper) return err({ type: 'not-found' });
  const { actions } = await rightsTowards(stores, actor, paper);
  if (!actions.has('read')) return err({ type: 'not-found' });
  if (!actions.has('write')) return err({ type: 'not-allowed' });

  const attached = (await attachmentsOf(stores, id, paper.access.kind === 'closed')).map(
    (attachment) => ({ attachment, reference: attachedReference(id, attachment) }),
  );
  const words = typed.trim().slice(0, longest);
  const pasted = readPasted(typed.slice(0, 2_000), origin);
  if (pasted === 'elsewhere') return ok({ references: [], isElsewhere: true });
  if (pasted !== null) {
    const own = readAttachedAddress(pasted.address);
    const references =
      own === null
        ? await findAtAddress(published, pasted.address, today)
        : attached
            .filter(({ attachment }) => own.paper === id && own.attachment === attachment.id)
            .map(({ reference }) => reference);
    return ok({ references, isElsewhere: false });
  }
  const own = attached
    .filter(({ attachment }) => isCalled(attachment, words))
    .slice(0, words === '' ? 20 : most)
    .map(({ reference }) => reference);
  if (words.length < 2) return ok({ references: own, isElsewhere: false });
  const [matters, items, documents] = await Promise.all(
    (['matter', 'item', 'attachment'] as const).map(
      async (kind) =>
        (await published.find({ text: words, kind, sort: 'relevance', page: 1, typing: true }))
          .hits,
    ),
  );
  const figures = asksForFigures(words)
    ? findFigures(await published.counts(today), words, most)
    : [];
  return ok({
    references: [
      ...own,
      ...(matters ?? []).slice(0, most).map(matterReference),
      ...(items ?? []).slice(0, most).map((hit) => hitReference('item', hit)),
      ...(items ?? [])
        .filter(
          ({ outcome, decision }) => outcome !== null && outcome !== 'none' && decision !== null,
        )
        .slice(0, most)
        .map((hit) => hitReference('decision', hit)),
      ...(documents ?? []).slice(0, most).map((hit) => hitReference('document', hit)),
      ...figures,
    ],
    isElsewhere: false,
  });
}

const isCalled = ({ title, fileName, documentNumber }: PaperAttachment, words: string): boolean => {
  const called = `${title} ${fileName} ${documentNumber ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => called.includes(word));
};

const attachedReference = (
  paper: PaperId,
  { id, title, access }: PaperAttachment,
): FoundReference =>
  foundReference({
    kind: 'document',
    href: attachedAddress(paper, id),
    title,
    attached: access === 'closed' ? 'closed' : 'open',
  });

const hitReference = (
  kind: 'item' | 'decision' | 'document',
  { title, url, committee, date, outcome }: SearchHit,
): FoundReference =>
  foundReference({
    ...{ kind, href: url, title, committee, date },
    outcome: kind === 'decision' ? outcome : null,
  });

/** What is told of a matter that was found is its number, in words of which only the marked ones are code. */
const matterReference = ({ title, url, committee, date, snippet }: SearchHit): FoundReference =>
  foundReference({
    ...{ kind: 'matter', href: url, title, committee, date },
    caseNumber: snippet.replace(/<\/?mark>/g, '').replace(/^Sag /, '') || null,
  });
