import { mayBeginPaper } from '#domain/access/paper-actions.ts';
import type { OrganizationId, PaperId } from '#domain/ids.ts';
import { accessOfCopy } from '#domain/paper/closing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { giveNumber } from './give-number.ts';
import { keepRevision } from './keep-revision.ts';
import { dayOf, templateFor } from './paper-settings.ts';
import { rightsTowards } from './paper-rights.ts';
import { writeSections } from './write-sections.ts';

export type BeginRefused =
  | { readonly type: 'not-allowed' }
  | { readonly type: 'not-found' }
  | { readonly type: 'title-missing' }
  | { readonly type: 'no-template' };

export type BeginPaper = {
  /** Any name of the committee. */
  readonly committee: OrganizationId;
  readonly title: string;
  /** ISO date of the meeting it is meant for. */
  readonly wantedFor: string | null;
  /** Of the matter that it goes on with; null: the next by the body's pattern. */
  readonly caseNumber: string | null;
};

/**
 * Begins a paper, in the template that is valid for the committee on the day of the meeting it is meant for.
 * @param copyOf a paper that the actor may read: its words are taken over, and its closing by the same ground; its findings are not
 */
export async function beginPaper(
  { actor, now, transact }: Context,
  command: BeginPaper,
  copyOf?: PaperId,
): Promise<Result<PaperId, BeginRefused>> {
  return transact(async (stores): Promise<Result<PaperId, BeginRefused>> => {
    const named = await stores.organizations.find(command.committee);
    const committee = named && (await stores.organizations.find(named.leader));
    if (!committee) return err({ type: 'not-found' });
    if (!mayBeginPaper(actor, committee.id) || actor.account === null)
      return err({ type: 'not-allowed' });
    const title = command.title.trim();
    if (title === '') return err({ type: 'title-missing' });
    const original = copyOf === undefined ? null : await stores.papers.find(copyOf);
    if (copyOf !== undefined) {
      const rights = original && (await rightsTowards(stores, actor, original));
      if (!rights?.actions.has('read')) return err({ type: 'not-found' });
    }
    const at = now();
    const { wantedFor } = command;
    const template = await templateFor(
      stores,
      committee.body,
      committee.id,
      wantedFor ?? dayOf(at),
    );
    if (!template) return err({ type: 'no-template' });
    const id = stores.newId<'Paper'>();
    const paper = {
      id,
      body: committee.body,
      committee: committee.id,
      title,
      caseNumber:
        blankToNull(command.caseNumber) ?? (await giveNumber(stores, committee.body, 'case', at)),
      kle: original?.kle ?? null,
      competence: original?.competence ?? null,
      recommendation: original?.recommendation ?? { by: null, points: [] },
      template: template.id,
      owner: actor.account,
      ownerName: actor.name,
      state: { status: 'draft' },
      steps: [],
      access: accessOfCopy(original?.access ?? { kind: 'open' }),
      wantedFor,
    } as const;
    await stores.papers.add(paper, at);
    const row = { ...paper, createdAt: at, changedAt: at };
    if (original) {
      const copied = [...(await stores.texts.sections(original.id))].map(
        ([section, { document }]) => [section, document] as const,
      );
      await writeSections(stores, row, new Map(copied), actor.name, at);
    }
    await keepRevision(stores, row, 'begun', actor.name, at);
    await stores.journal.add({
      at,
      by: actor.name,
      what: 'paper-begun',
      subject: id,
      detail: {
        committee: committee.id,
        template: template.id,
        copyOf: copyOf ?? null,
        access: paper.access.kind,
      },
    });
    return ok(id);
  });
}

const blankToNull = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
