import { sql, type Kysely, type RawBuilder } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { Schema } from '#adapters/postgres/schema.ts';
import type { Actor } from '#domain/access/actor.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount } from '../../../../test/people.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { planRoute } from '../paper/plan-route.ts';
import { sendOn } from '../paper/send-on.ts';
import { viewPaper } from '../paper/view-paper.ts';
import { viewRoute } from '../paper/view-route.ts';
import type { Context } from '../ports.ts';
import { addPaper } from './add-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** How many queries something asks of the database. */
async function queriesOf(actor: Actor, ask: (context: Context) => Promise<unknown>) {
  let queries = 0;
  const counted: Kysely<Schema> = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      queries += 1;
      return Promise.resolve(result);
    },
  });
  await ask(contextOn({ db: counted }, actor));
  return queries;
}

/** Rows of a table so many times more, each changed by its number `i`. */
const multiply = (
  times: number,
  table: string,
  which: RawBuilder<unknown>,
  changes: RawBuilder<unknown>,
) =>
  sql`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(t) || ${changes})).*
    from ${sql.table(table)} t, generate_series(1, ${times}) i where ${which}
  `.execute(db);

/** An agenda with so many matters, each with words, a file that has been read, and a route on; one has been sent on. */
async function anAgendaOf(matters: number) {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting, town } = stage;
  const paper = await approved('Ny cykelsti');
  const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from('Stien set fra syd.'));
  valueOf(await uploadFile(door, { paper, replaces: null, name: 'Kort.txt', source }));
  while (await readNextFile(secretary, plainReader));
  valueOf(await planRoute(secretary, paper, [{ committee: town.other, wantedFor: null }]));
  const sent = await approved('Ny skole');
  valueOf(await planRoute(secretary, sent, [{ committee: town.other, wantedFor: null }]));
  valueOf(await addPaper(secretary, { meeting, paper: sent }));
  valueOf(await publishAgenda(secretary, { meeting }));
  valueOf(await sendOn(secretary, sent));
  valueOf(await addPaper(secretary, { meeting, paper }));

  const times = matters - 2;
  const other = sql`('00000000-0000-4000-9000-' || lpad(i::text, 12, '0'))`;
  const file = sql`('00000000-0000-4000-9001-' || lpad(i::text, 12, '0'))`;
  const line = sql`('00000000-0000-4000-9002-' || lpad(i::text, 12, '0'))`;
  await multiply(
    times,
    'paper',
    sql`t.id = ${paper}`,
    sql`jsonb_build_object('id', ${other}, 'title', 'Sag ' || i)`,
  );
  const ofPaper = sql`jsonb_build_object('paper_id', ${other})`;
  await multiply(times, 'paper_route', sql`t.paper_id = ${paper}`, ofPaper);
  const ofText = sql`jsonb_build_object('text_id', ${other})`;
  await multiply(times, 'text_state', sql`t.text_id = ${paper}`, ofText);
  await multiply(times, 'text_section', sql`t.text_id = ${paper}`, ofText);
  await multiply(
    times,
    'paper_attachment',
    sql`t.paper_id = ${paper}`,
    sql`jsonb_build_object('id', ${file}, 'paper_id', ${other})`,
  );
  await multiply(
    times,
    'attachment_version',
    sql`t.attachment_id in (select id from paper_attachment where paper_id = ${paper})`,
    sql`jsonb_build_object('attachment_id', ${file})`,
  );
  await multiply(
    times,
    'agenda_entry',
    sql`t.paper_id = ${paper}`,
    sql`jsonb_build_object('id', ${line}, 'paper_id', ${other}, 'position', t.position + 20 + i,
      'subject', jsonb_build_object('kind', 'paper', 'paper', ${other}))`,
  );
  return { ...stage, paper };
}

test('an agenda of 40 matters asks no more of the database than one of 10', async () => {
  const costs: unknown[] = [];
  for (const matters of [10, 40]) {
    await emptyArchive(db);
    const { cast, meeting } = await anAgendaOf(matters);
    const seen: number[] = [];
    const cost = await queriesOf(cast.secretary, async (context) => {
      const view = valueOf(await viewAgenda(context, meeting));
      seen.push(view.lines.filter(({ paper }) => paper !== null).length);
    });
    expect(seen).toEqual([matters]);
    costs.push(cost);
  }
  expect(costs[1]).toBe(costs[0]);
});

test('approved matters that wait for an agenda cost it no queries of their own', async () => {
  const { cast, approved, meeting } = await agendaStage(database);
  const view = () => queriesOf(cast.secretary, (context) => viewAgenda(context, meeting));
  await approved('Ny cykelsti');
  const before = await view();
  for (const title of ['Ny skole', 'Ny park', 'Ny bro']) await approved(title);
  expect(await view()).toBe(before);
});

test('a sheet and its route ask the same of the database, however many hold a role and however many committees there are', async () => {
  const { cast, approved, town } = await agendaStage(database);
  const paper = await approved('Ny cykelsti');
  const cost = (actor: Actor) =>
    queriesOf(actor, async (context) => {
      const view = await viewPaper(context, paper);
      return view && viewRoute(context, view);
    });
  await sql`update paper set status = 'approval', step = 0, steps = '[{"role": "director", "name": "Direktør"}]' where id = ${paper}`.execute(
    db,
  );
  const readers = [cast.secretary, cast.auditor, cast.manager];
  const before = await Promise.all(readers.map(cost));
  for (const name of ['Dan Direktør', 'Dea Direktør', 'Dina Direktør'])
    await anAccount(database, { name, role: 'director', committees: [town.committee] });
  expect(await Promise.all(readers.map(cost))).toEqual(before);
});
