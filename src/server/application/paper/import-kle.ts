import { hasDuty } from '#domain/access/duties.ts';
import type { KleSubject } from '#domain/paper/kle-number.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { KleFile } from './kle-file.ts';
import { dayOf } from './paper-settings.ts';

export type KleImported = {
  /** `unchanged`: the same file is there already, and nothing was done. */
  readonly status: 'imported' | 'unchanged';
  readonly publishedOn: string | null;
  readonly subjects: number;
  readonly obsolete: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

export type ImportKleRefused =
  | { readonly type: 'not-allowed' }
  /** What is there is newer than the file. */
  | { readonly type: 'older-edition'; readonly present: string };

/**
 * Puts the register of subjects in place of the one before (LAW R4). The same file again changes nothing. The register is national
 * and says nothing of anybody: all municipalities of a house share it, so that where there are several no administrator of one
 * changes it for the others; it is done at the command line (ADR 0015).
 * @param force also where what is there is newer
 */
export const importKle = (
  { actor, now, transact }: Context,
  { publishedOn, subjects, sha256 }: KleFile,
  force = false,
): Promise<Result<KleImported, ImportKleRefused>> =>
  transact(async (stores): Promise<Result<KleImported, ImportKleRefused>> => {
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    await stores.lockArchive();
    const edition = await stores.kle.edition();
    const present = edition?.publishedOn ?? null;
    if (!force && present !== null && publishedOn !== null && publishedOn < present)
      return err({ type: 'older-edition', present });
    const at = now();
    const before = new Map((await stores.kle.all()).map((one) => [one.number, sameText(one)]));
    const numbers = new Set(subjects.map(({ number }) => number));
    const result: KleImported = {
      status: edition?.sha256 === sha256 ? 'unchanged' : 'imported',
      publishedOn,
      subjects: subjects.length,
      obsolete: subjects.filter(({ until }) => until !== null && until < dayOf(at)).length,
      added: subjects.filter(({ number }) => !before.has(number)).length,
      changed: subjects.filter((one) => {
        const was = before.get(one.number);
        return was !== undefined && was !== sameText(one);
      }).length,
      removed: [...before.keys()].filter((number) => !numbers.has(number)).length,
    };
    if (result.status === 'unchanged') return ok(result);
    await stores.kle.replace(subjects, { publishedOn, sha256, importedAt: at });
    const { status, ...detail } = result;
    await stores.journal.add({
      ...{ at, by: actor.name, what: 'kle-imported', subject: sha256.slice(0, 16) },
      detail: { status, ...detail },
    });
    return ok(result);
  });

const sameText = ({ number, title, from, until, replacedBy }: KleSubject): string =>
  JSON.stringify([number, title, from, until, replacedBy]);
