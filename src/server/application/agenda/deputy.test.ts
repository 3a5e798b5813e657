import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { everybody, type Actor } from '#domain/access/actor.ts';
import { aMunicipality, stageOn } from '../../../../test/a-paper.ts';
import { idOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { addPlainEntry } from './add-entry.ts';
import { addMeeting } from './add-meeting.ts';
import { openAgenda } from './open-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);

test('what a deputy does with an agenda stands in the journal with whose stead it was in', async () => {
  const town = await aMunicipality(database);
  const stine: Actor = {
    ...everybody,
    name: 'Stine Stedhede',
    account: idOf('00000000-0000-4000-8000-000000000031'),
    grants: [
      {
        role: 'secretary',
        committees: new Set([town.committee]),
        insteadOf: 'Helle Referup',
      },
    ],
  };
  const deputy = stageOn(database, town).other(stine);
  const { meeting } = valueOf(
    await addMeeting(deputy, {
      ...{ committee: town.committee, date: '2026-06-10', time: '16:30', ends: null },
      ...{ place: null, kind: 'ordinary' },
    }),
  );
  valueOf(await openAgenda(deputy, { meeting }));
  valueOf(await addPlainEntry(deputy, { meeting, title: 'Besøg', text: '', closing: null }));
  valueOf(await publishAgenda(deputy, { meeting }));
  valueOf(await withdrawAgenda(deputy, { meeting, reason: 'Forkert dag' }));

  const { rows } = await sql<{ what: string; by: string }>`
    select what, by from journal order by at, id
  `.execute(database.db);
  const by = 'Stine Stedhede som stedfortræder for Helle Referup';
  expect(rows).toEqual(
    [
      'meeting-planned',
      'agenda-opened',
      'agenda-entry-added',
      'agenda-published',
      'agenda-withdrawn',
    ].map((what) => ({ what, by })),
  );
});
