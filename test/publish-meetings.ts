import process from 'node:process';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { publishAgenda } from '#application/agenda/publish-agenda.ts';
import { everybody } from '#domain/access/actor.ts';
import { parseId } from '#domain/ids.ts';

/** Publishes the agendas of the meetings it is given and tells of each: `node test/publish-meetings.ts URL FOLDER MEETING…` */
const [, , databaseUrl = '', dataFolder = '', ...meetings] = process.argv;
const { db, close } = await openDatabase({ databaseUrl, dataFolder });
const context = {
  actor: {
    ...everybody,
    name: 'Sofie Sekretær',
    grants: [{ role: 'secretary', committees: 'all' }],
  },
  now: () => new Date('2026-05-12T08:00:00Z'),
  stores: storesOn(db),
  transact: transactOn(db, storesOn),
} as const;
for (const text of meetings) {
  const meeting = parseId<'Meeting'>(text);
  if (!meeting) throw new Error(`${text} is no meeting`);
  const published = await publishAgenda(context, { meeting });
  if (!published.ok) throw new Error(published.error.type);
  process.stdout.write(`published ${meeting}\n`);
}
await close();
