import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { textMark } from '#application/paper/write-paper.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { describePaper } from '#application/paper/describe-paper.ts';
import { writeSections } from '#application/paper/write-sections.ts';
import type { Context } from '#application/ports.ts';
import { everybody, type Actor, type GrantedRole } from '#domain/access/actor.ts';
import type { PaperRole } from '#domain/access/paper-actions.ts';
import type { AccountId, OrganizationId, PaperId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { fromPlainText } from '#domain/rich-text/from-plain-text.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { contextOn } from './archive.ts';
import { idOf, valueOf } from './an-archive.ts';

const account = (n: number): AccountId =>
  idOf(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`);

export type Municipality = {
  readonly committee: OrganizationId;
  /** Another committee, in which nobody of the first holds anything. */
  readonly other: OrganizationId;
};

/** A municipality with two committees and nothing else. */
export async function aMunicipality({ db }: Pick<OpenDatabase, 'db'>): Promise<Municipality> {
  const stores = storesOn(db);
  const body = await stores.organizations.body('Prøvestrup Kommune');
  const committees = ['Udvalget for Prøver', 'Udvalget for Andet'].map((name) => {
    const id = stores.newId<'Organization'>();
    const key = name.toLowerCase();
    return {
      id,
      body: body.id,
      name,
      key,
      kind: 'committee',
      meets: true,
      slug: null,
      leader: id,
    } as const;
  });
  await stores.organizations.add(committees);
  const [first, second] = committees;
  if (!first || !second) throw new Error('no committees');
  return { committee: first.id, other: second.id };
}

/** Those of the cast and one more who can be asked for a statement: they have accounts. */
export async function addAskable({ db }: Pick<OpenDatabase, 'db'>): Promise<void> {
  const stores = storesOn(db);
  const body = await stores.organizations.body('Prøvestrup Kommune');
  const people = [
    [4, 'Ulla Udtalelse'],
    [20, 'Bodil Brand'],
  ] as const;
  for (const [n, name] of people)
    await stores.accounts.add({
      ...{ id: account(n), body: body.id, name, email: `${n}@proevestrup.example`, person: null },
      ...{ passwordHash: null, status: 'active', language: 'da', isDemonstration: false },
      ...{ isBreakGlass: false, createdAt: new Date('2026-01-01T08:00:00Z') },
    });
}

/** Somebody for each thing that one can be to a paper of the committee; the mayor and the chair sit in it. */
export function castOf(committee: OrganizationId): Readonly<Record<PaperRole, Actor>> {
  const granted = (n: number, name: string, role: GrantedRole): Actor => ({
    ...everybody,
    name,
    account: account(n),
    grants: [{ role, committees: new Set([committee]) }],
  });
  const signedIn = (n: number, name: string): Actor => ({
    ...everybody,
    name,
    account: account(n),
  });
  return {
    owner: granted(1, 'Sanne Sagsbehandler', 'case-officer'),
    'case-officer': granted(2, 'Kurt Kollega', 'case-officer'),
    approver: granted(3, 'Charlotte Chef', 'manager'),
    asked: signedIn(4, 'Ulla Udtalelse'),
    manager: granted(5, 'Mads Mellemleder', 'manager'),
    director: granted(6, 'Dorte Direktør', 'director'),
    secretary: granted(7, 'Sofie Sekretær', 'secretary'),
    publicist: granted(8, 'Poul Publicist', 'publicist'),
    chair: { ...signedIn(9, 'Frede Formand'), seats: [{ committee, office: 'chair' }] },
    member: { ...signedIn(10, 'Merete Medlem'), seats: [{ committee, office: 'member' }] },
    mayor: { ...signedIn(11, 'Bo Borgmester'), isMayor: true },
    auditor: granted(12, 'Rikke Revisor', 'auditor'),
    administrator: granted(13, 'Anders Administrator', 'administrator'),
    'hearing-party': granted(14, 'Helle Høring', 'hearing-party'),
    everybody,
  };
}

/** A complete paper of the committee, in draft. */
export async function aPaper(
  context: Context,
  committee: OrganizationId,
  title = 'Ny cykelsti ved skolen',
): Promise<PaperId> {
  const id = valueOf(
    await beginPaper(context, { committee, title, wantedFor: '2026-06-10', caseNumber: null }),
  );
  valueOf(
    await describePaper(context, id, {
      competence: 'Udvalget for Prøver',
      recommendation: { by: 'Direktionen', points: ['at cykelstien anlægges'] },
    }),
  );
  for (const section of ['summary', 'presentation'])
    await writeSection(context, id, section, `Tekst om ${title}.`);
  return id;
}

/** Puts words into a section, whoever may. */
export const writeSection = (
  { actor, now, transact }: Context,
  id: PaperId,
  section: string,
  text: string | RichDocument,
): Promise<unknown> =>
  transact(async (stores) => {
    const paper = await stores.papers.lock(id);
    if (!paper) throw new Error('no paper');
    const document = typeof text === 'string' ? fromPlainText(text) : text;
    const documents = new Map([[section, document]]);
    await writeSections(stores, paper, documents, actor.name, now());
    return ok(null);
  });

/** A cast with the means to act. */
export const stageOn = (database: Pick<OpenDatabase, 'db'>, { committee }: Municipality) => {
  const cast = castOf(committee);
  return {
    cast,
    as: (role: PaperRole): Context => contextOn(database, cast[role]),
    other: (actor: Actor): Context => contextOn(database, actor),
  };
};

/** A municipality with its cast and a complete draft; `mark` is what the sheet's field of a section was filled with. */
export async function aStagedPaper(database: Pick<OpenDatabase, 'db'>) {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const id = await aPaper(owner, municipality.committee);
  const mark = async (section: string) => {
    const view = await viewPaper(owner, id);
    const found = view?.content.sections.find((one) => one.id === section);
    return textMark(owner.stores, found ? toPlainText(found.document) : '');
  };
  return { ...municipality, stage, owner, id, mark };
}
