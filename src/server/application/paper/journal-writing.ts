import type { Actor } from '#domain/access/actor.ts';
import type { Stores } from '../ports.ts';
import { sectionsOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';

/** What somebody writes in is told anew in the journal after so long: in between it would be each word. */
const toldFor = 60 * 60_000;

const fieldsOfRecommendation = ['recommendation', 'competence'];

/** What somebody has written in now. */
export type Wrote = {
  readonly actor: Pick<Actor, 'name' | 'account'>;
  /** Ids. */
  readonly sections: ReadonlySet<string>;
  readonly recommendation: boolean;
};

/**
 * Enters who wrote in which section: each account by itself, and each section once an hour at most. Two of one name are two.
 */
export async function journalWriting(
  stores: Stores,
  paper: PaperRow,
  wrote: readonly Wrote[],
  at: Date,
): Promise<void> {
  const { journal } = stores;
  const since = new Date(at.getTime() - toldFor);
  const told = await journal.toldSince(paper.id, 'paper-described', since);
  const people = new Map(wrote.map(({ actor }) => [keyOf(actor.account, actor.name), actor]));
  for (const [key, { name: by, account }] of people) {
    const known = new Set(
      told.filter((one) => keyOf(one.account ?? null, one.by) === key).flatMap(partsTold),
    );
    const theirs = wrote.filter(({ actor }) => keyOf(actor.account, actor.name) === key);
    const isNew = (part: string): boolean => !known.has(part);
    const sections = [...new Set(theirs.flatMap((one) => [...one.sections]))].filter(isNew);
    const fields = theirs.some((one) => one.recommendation)
      ? fieldsOfRecommendation.filter(isNew)
      : [];
    if (sections.length === 0 && fields.length === 0) continue;
    const labels = await labelsOf(stores, paper, sections);
    const detail = { fields, sections, labels };
    await journal.add({ at, by, account, what: 'paper-described', subject: paper.id, detail });
  }
}

/** What sections are called in the paper's template. */
export const labelsOf = async (
  stores: Stores,
  paper: PaperRow,
  ids: readonly string[],
): Promise<readonly string[]> =>
  (await sectionsOf(stores, paper)).filter(({ id }) => ids.includes(id)).map(({ label }) => label);

/** The command line has no account. */
const keyOf = (account: string | null, name: string): string => account ?? `name ${name}`;

function partsTold({ detail }: { readonly detail?: unknown }): readonly string[] {
  if (typeof detail !== 'object' || detail === null) return [];
  const { sections, fields }: { sections?: unknown; fields?: unknown } = detail;
  return [sections, fields].flatMap((parts) =>
    Array.isArray(parts) ? parts.filter((part) => typeof part === 'string') : [],
  );
}
