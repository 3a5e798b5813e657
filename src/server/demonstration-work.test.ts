import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#application/access/find-signed-in.ts';
import { listAccounts } from '#application/access/list-accounts.ts';
import { listAgendas } from '#application/agenda/list-agendas.ts';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { listPapers } from '#application/paper/list-papers.ts';
import type { Context } from '#application/ports.ts';
import { addDays } from '#domain/text/calendar.ts';
import { publicText } from '../../test/archive.ts';
import { freshDatabase } from '../../test/database.ts';
import { aCommittee, anAccount, contextOfAccount } from '../../test/people.ts';
import { bringInDemonstrationAccounts } from './demonstration-accounts.ts';
import { bringInDemonstrationWork } from './demonstration-work.ts';
import { bringInSample, removeSample, sampleContext } from './sample-municipality.ts';
import { denmarkToday } from './denmark-today.ts';

const root = path.resolve(import.meta.dirname, '../..');

// A matter that begins just before New Year has its meeting in another template's year, and holidays in between.
describe.each(['2026-11-22', '2027-12-29'])('who opens the house on %s', (day) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let folder: string;
  let sample: Context;
  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'raadslag-'));
    await bringInSample(database.db, root);
    sample = { ...sampleContext(database.db), now: () => new Date(`${day}T09:00:00Z`) };
    await bringInDemonstrationAccounts(sample, folder, bringInDemonstrationWork);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function as(who: string): Promise<Context> {
    const { stores } = sample;
    const account = (await stores.accounts.list()).find(({ email }) => email.startsWith(`${who}@`));
    if (!account) throw new Error(`${who} has no account`);
    return { ...sample, actor: await actorOf(stores, account, denmarkToday(sample.now())) };
  }
  const waitingFor = async (who: string): Promise<readonly string[]> =>
    (await listPapers(await as(who), { view: 'waiting' })).map(({ title }) => title).toSorted();

  test('finds matters at every step, each waiting for whose turn it is', async () => {
    expect(await waitingFor('sagsbehandler')).toEqual(['Ny placering af genbrugsøen i Østerby']);
    expect(await waitingFor('leder')).toEqual(['Belysning på stien mellem Kildeby og Mosehuse']);
    expect(await waitingFor('direktoer')).toEqual(['Bedre overgang fra skole til uddannelse']);
    const all = await listPapers(await as('sekretaer'), { view: 'all' });
    expect(Object.groupBy(all, ({ state }) => state.status)).toMatchObject({
      approved: { length: 3 },
      approval: { length: 2 },
      returned: { length: 1 },
      draft: { length: 1 },
    });
  });

  test('finds a year of meetings and the draft of the next agenda', async () => {
    const period = { from: day, until: addDays(day, 365) };
    const listed = await listAgendas(await as('sekretaer'), period);
    expect(listed.length).toBeGreaterThan(25);
    const drafts = listed.filter(({ status }) => status === 'draft');
    expect(drafts).toMatchObject([{ committee: 'Udvalget for Job, Uddannelse og Integration' }]);
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    const lines = await sample.stores.agendas.entries(draft.meeting);
    expect(lines.filter(({ what }) => what.kind === 'paper')).toHaveLength(2);
  });

  test('finds nothing there of a real municipality beside it, nor the other way round', async () => {
    const committee = await aCommittee(database, 'Kanarieudvalget');
    const real = await Promise.all(
      (['administrator', 'auditor', 'secretary', 'publicist', 'director'] as const).map(
        async (role) => contextOfAccount(database, await anAccount(database, { role }), day),
      ),
    );
    const demonstration = await Promise.all(
      ['administrator', 'revisor', 'borgmester', 'sekretaer', 'publicist'].map(as),
    );
    const seen = async (context: Context) => ({
      papers: await listPapers(context, { view: 'all' }),
      agendas: await listAgendas(context, { from: day, until: addDays(day, 365) }),
      committees: (await listPlanCommittees(context)).filter(({ id }) => id === committee),
      accounts: await listAccounts(context),
    });
    for (const context of demonstration) {
      expect(context.actor.within?.committees.has(committee)).toBe(false);
      expect(JSON.stringify(await seen(context))).not.toMatch(/kanarie|proevestrup/i);
    }
    for (const context of real) {
      expect([...(context.actor.within?.committees ?? [])]).toEqual([committee]);
      expect(JSON.stringify(await seen(context))).not.toMatch(/boegelund|Bøgelund|Job, Uddannelse/);
      expect(await listPapers(context, { view: 'all' })).toEqual([]);
    }
  });

  test('shows nothing of it to the public, and takes it all away with the sample', async () => {
    expect(await publicText(database.db)).not.toContain('Fritidsjob til unge');
    await removeSample(database.db, folder);
    const { rows } = await sql`
      select (select count(*) from paper) as papers, (select count(*) from text_state) as texts,
        (select count(*) from notice) as notices, (select count(*) from agenda) as agendas,
        (select count(*) from planned_meeting) as planned,
        (select count(*) from paper_template) + (select count(*) from standard_phrase)
          + (select count(*) from number_pattern) + (select count(*) from number_series) as settings
    `.execute(database.db);
    expect(rows).toEqual([
      { papers: 0, texts: 0, notices: 0, agendas: 0, planned: 0, settings: 0 },
    ]);
  });
});
