import { afterAll, beforeEach, expect, test } from 'vitest';
import {
  actionsOf,
  allowedActions,
  paperActions,
  paperRoles,
  rolesTowards,
  type PaperAction,
  type PaperRole,
} from '#domain/access/paper-actions.ts';
import type { OrganizationId, PaperId } from '#domain/ids.ts';
import { paperStatuses, type PaperStatus } from '#domain/paper/paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import {
  addAskable,
  aMunicipality,
  aPaper,
  stageOn,
  writeSection,
} from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { addMeeting } from '../agenda/add-meeting.ts';
import { openAgenda } from '../agenda/open-agenda.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import type { Context } from '../ports.ts';
import { askForStatement } from './ask-for-statement.ts';
import { closePaper, considerPaper, openPaper } from './close-paper.ts';
import { compareRevisions } from './compare-revisions.ts';
import { decidePaperFinding } from './decide-paper-finding.ts';
import { describePaper } from './describe-paper.ts';
import { makeMove } from './move-paper.ts';
import { planRoute } from './plan-route.ts';
import { sendOn } from './send-on.ts';
import { findingsOf, paperContent } from './paper-content.ts';
import { takeOverPaper } from './take-over-paper.ts';
import { viewPaper } from './view-paper.ts';
import { withdrawStatement } from './withdraw-statement.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

type Outcome = Promise<string>;

/** Each action as the page would ask for it. */
const useCases: Readonly<Record<PaperAction, (context: Context, id: PaperId) => Outcome>> = {
  read: async (context, id) => ((await viewPaper(context, id)) === null ? 'not-found' : 'done'),
  'read-history': async (context, id) => {
    const view = await viewPaper(context, id);
    if (view === null) return 'not-found';
    const compared = await compareRevisions(context, id, 1, 1);
    const seen = [compared !== null, view.revisions.length > 0, view.statements.length > 0];
    return seen.every(Boolean) ? 'done' : seen.some(Boolean) ? 'in part' : 'not-allowed';
  },
  write: async (context, id) => outcomeOf(await describePaper(context, id, { title: 'Ny titel' })),
  submit: async (context, id) => outcomeOf(await makeMove(context, id, { kind: 'submit' })),
  approve: async (context, id) => outcomeOf(await makeMove(context, id, { kind: 'approve' })),
  return: async (context, id) =>
    outcomeOf(await makeMove(context, id, { kind: 'return', reason: 'Økonomien mangler' })),
  recall: async (context, id) => outcomeOf(await makeMove(context, id, { kind: 'recall' })),
  reopen: async (context, id) => outcomeOf(await makeMove(context, id, { kind: 'reopen' })),
  drop: async (context, id) =>
    outcomeOf(await makeMove(context, id, { kind: 'drop', reason: 'Ikke aktuel' })),
  restore: async (context, id) => outcomeOf(await makeMove(context, id, { kind: 'restore' })),
  close: async (context, id) =>
    outcomeOf(await closePaper(context, id, { ground: 'tender', reason: 'Tilbud er ikke åbnet' })),
  open: async (context, id) => outcomeOf(await openPaper(context, id, 'Udbuddet er afsluttet')),
  consider: async (context, id) =>
    outcomeOf(
      await considerPaper(context, id, {
        publicTitle: 'Lukket: Udbud',
        publicDecision: { kind: 'given', text: 'Godkendt.' },
      }),
    ),
  'decide-finding': async (context, id) => {
    const content = await paperContent(context.stores, id);
    const [finding] = content ? await findingsOf(context.stores, id, content) : [];
    return outcomeOf(
      await decidePaperFinding(context, id, {
        fingerprint: finding?.fingerprint ?? '',
        status: 'accepted',
        reason: 'Officielt nummer',
      }),
    );
  },
  ask: async (context, id) =>
    outcomeOf(
      await askForStatement(context, id, {
        account: '00000000-0000-4000-8000-000000000020',
        unit: 'Beredskabet',
        question: 'Er der plads til brandbiler?',
        workingDays: 5,
      }),
    ),
  'settle-statement': async (context, id) => {
    const [statement] = await context.stores.statements.ofPaper(id);
    if (!statement) throw new Error('nothing was asked');
    return outcomeOf(await withdrawStatement(context, statement.id));
  },
  'take-over': async (context, id) => outcomeOf(await takeOverPaper(context, id)),
  'plan-route': async (context, id) => outcomeOf(await planRoute(context, id, [])),
  'send-on': async (context, id) => outcomeOf(await sendOn(context, id)),
};

/** A paper with a finding, asked about, in the status wanted; closed where the action is about what is closed. */
async function paperIn(status: PaperStatus, action: PaperAction) {
  const municipality = await aMunicipality(database);
  await addAskable(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const id = await aPaper(owner, municipality.committee);
  const content = 'Ring til mobil 20 12 34 56.';
  await writeSection(owner, id, 'presentation', content);
  const asked = stage.cast.asked.account;
  valueOf(
    await askForStatement(owner, id, {
      account: asked ?? '',
      unit: 'Jura',
      question: 'Er det lovligt?',
      workingDays: 5,
    }),
  );
  if (action === 'open' || action === 'consider')
    valueOf(await closePaper(owner, id, { ground: 'tender', reason: 'Tilbud' }));
  if (status === 'dropped') valueOf(await makeMove(owner, id, { kind: 'drop', reason: 'Nej' }));
  if (status !== 'draft' && status !== 'dropped')
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
  const approver = stage.as('approver');
  if (status === 'returned')
    valueOf(await makeMove(approver, id, { kind: 'return', reason: 'Mangler' }));
  // A finding is in the way of approval: it is put in when the paper has been approved.
  const finding = status === 'approved' || action === 'approve';
  if (finding) await writeSection(owner, id, 'presentation', 'Tekst.');
  if (status === 'approved') {
    valueOf(await makeMove(approver, id, { kind: 'approve' }));
    valueOf(await makeMove(stage.as('director'), id, { kind: 'approve' }));
    await writeSection(owner, id, 'presentation', content);
  }
  if (status === 'approved' && action === 'send-on') {
    const step = { committee: municipality.other, wantedFor: null };
    valueOf(await planRoute(owner, id, [step]));
    await publishWith(stage.as('secretary'), municipality.committee, id);
  }
  return { id, stage };
}

async function publishWith(
  secretary: Context,
  committee: OrganizationId,
  paper: PaperId,
): Promise<void> {
  const day = { date: '2026-06-10', time: '16:30', ends: null, place: null };
  const planned = await addMeeting(secretary, { committee, ...day, kind: 'ordinary' });
  const { meeting } = valueOf(planned);
  valueOf(await openAgenda(secretary, { meeting }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
}

const inEachRole = paperRoles.flatMap((role) =>
  paperStatuses.map((status) => [role, status] as const),
);

async function standing(role: PaperRole, status: PaperStatus, action: PaperAction) {
  const { id, stage } = await paperIn(status, action);
  const actor = stage.cast[role];
  const context = stage.as(role);
  const paper = await context.stores.papers.find(id);
  if (!paper) throw new Error('no paper');
  const asked = new Set(role === 'asked' && actor.account ? [actor.account] : []);
  return { id, context, allowed: allowedActions(rolesTowards(actor, paper, asked), status) };
}

test.each(inEachRole)(
  'a paper that %s meets in %s suffers nothing that is not theirs to do, and keeps no trace of it',
  async (role, status) => {
    const { id, context, allowed } = await standing(role, status, 'read');
    const before = await wholeDatabase(db);
    const refused = paperActions.filter((action) => !allowed.has(action));
    for (const action of refused)
      expect([action, await useCases[action](context, id)]).toEqual([
        action,
        allowed.has('read') ? 'not-allowed' : 'not-found',
      ]);
    expect(await wholeDatabase(db)).toEqual(before);
  },
);

const allowedSomewhere = inEachRole.flatMap(([role, status]) =>
  actionsOf(role, status).map((action) => [role, status, action] as const),
);

/** Sending on is told of the paper that is sent, and of the one that begins by it. */
const entered = (action: PaperAction): number =>
  action === 'read' || action === 'read-history' ? 0 : action === 'send-on' ? 2 : 1;
const entries = async (): Promise<number> =>
  (await db.selectFrom('journal').select('id').execute()).length;

test.each(allowedSomewhere)(
  '%s may with a paper in %s: %s, and what changes something stands in the journal once',
  async (role, status, action) => {
    const { id, context, allowed } = await standing(role, status, action);
    expect(allowed).toContain(action);
    const before = await entries();
    expect(await useCases[action](context, id)).toBe('done');
    expect((await entries()) - before).toBe(entered(action));
  },
);
