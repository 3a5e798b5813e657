import { afterAll } from 'vitest';
import type { MatterId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import type { House } from '../../../../test/a-house.ts';
import { idOf, item, outcomeOf, summary, valueOf } from '../../../../test/an-archive.ts';
import { importDocuments } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { undoImport } from '../import/undo-import.ts';
import { makeRuling } from '../recognition/make-ruling.ts';
import { splitItems } from '../recognition/split-items.ts';
import { undoRuling } from '../recognition/undo-ruling.ts';
import { closeItem, considerClosedItem } from './close-item.ts';
import { decideFinding } from './decide-findings.ts';
import { publishMeeting } from './publish-meeting.ts';
import { releaseItem, withdrawItem, withdrawMeeting } from './withdraw.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;

const minutes = parsedMinutes({
  items: [
    item('1', 'Ny cykelsti'),
    item('2', 'Personsag', { access: 'closed' }),
    item('3', 'Støtte til forening', { sections: summary('Ansøger er 070761-4285.') }),
    item('4', 'Ny bro'),
  ],
});

/** Published minutes with an open item, a closed one, and one that a finding holds back; two of their matters are said to be one. */
async function prepare(house: House) {
  const { commandLine } = house;
  const { id } = await importDocuments(commandLine, [minutes]);
  const rows = await db
    .selectFrom('agenda_item')
    .select(['id', 'meeting_id', 'matter_id'])
    .orderBy('number')
    .execute();
  const [open, closed, held, last] = rows;
  if (!open || !closed || !held || !last) throw new Error('the items are not there');
  const finding = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow();
  const matters = rows.flatMap(({ matter_id }) => (matter_id === null ? [] : [idOf<'Matter'>(matter_id)])); // prettier-ignore
  const ruling = valueOf(await join(commandLine, matters.slice(2)));
  return {
    ...house,
    ...{ importId: idOf<'Import'>(id), meeting: idOf<'Meeting'>(open.meeting_id), ruling },
    ...{ open: idOf<'AgendaItem'>(open.id), closed: idOf<'AgendaItem'>(closed.id) },
    ...{ finding: idOf<'Finding'>(finding.id), matters },
  };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const join = (context: Context, members: readonly MatterId[]) =>
  makeRuling(context, { about: 'matter', kind: 'join', members, reason: 'Samme sag' });

const keepers = ['secretary', 'administrator', 'the command line'] as const;
const archivists = ['administrator', 'the command line'] as const;
const reason = 'En fejl';

/** A committee's documents are published and withdrawn by its secretary; what concerns the whole municipality by the administrator. */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  publishMeeting: {
    ...{ allowed: keepers, enters: 'meeting-published' },
    use: async (context, { meeting }) => outcomeOf(await publishMeeting(context, { meeting })),
  },
  withdrawMeeting: {
    ...{ allowed: keepers, enters: 'meeting-withdrawn' },
    use: async (context, { meeting }) =>
      outcomeOf(await withdrawMeeting(context, { meeting, reason })),
  },
  withdrawItem: {
    ...{ allowed: keepers, enters: 'item-withdrawn' },
    use: async (context, { open }) =>
      outcomeOf(await withdrawItem(context, { item: open, reason })),
  },
  releaseItem: {
    ...{ allowed: keepers, enters: 'item-released' },
    use: async (context, { open }) => outcomeOf(await releaseItem(context, { item: open, reason })),
  },
  closeItem: {
    ...{ allowed: keepers, enters: 'item-closed' },
    use: async (context, { open }) => outcomeOf(await closeItem(context, { item: open, reason })),
  },
  considerClosedItem: {
    ...{ allowed: keepers, enters: 'closed-item-considered' },
    use: async (context, { closed }) =>
      outcomeOf(
        await considerClosedItem(context, {
          ...{ item: closed, publicTitle: 'Lukket punkt: Personsag', publicDecision: null },
        }),
      ),
  },
  decideFinding: {
    ...{ allowed: keepers, enters: 'finding-masked' },
    use: async (context, { finding }) =>
      outcomeOf(await decideFinding(context, { finding, status: 'masked', reason })),
  },
  makeRuling: {
    ...{ allowed: archivists, enters: 'ruling-made' },
    use: async (context, { matters }) =>
      outcomeOf(
        await makeRuling(context, {
          ...{ about: 'matter', kind: 'join', members: matters.slice(0, 2), reason },
        }),
      ),
  },
  undoRuling: {
    ...{ allowed: archivists, enters: 'ruling-undone' },
    use: async (context, { ruling }) => outcomeOf(await undoRuling(context, { ruling })),
  },
  splitItems: {
    ...{ allowed: archivists, enters: 'ruling-made' },
    use: async (context, { open }) =>
      outcomeOf(await splitItems(context, { items: [open], reason })),
  },
  undoImport: {
    ...{ allowed: archivists, enters: 'import-undone' },
    use: async (context, { importId }) =>
      outcomeOf(await undoImport(context, { import: importId })),
  },
};

testPermissions(database, prepare, useCases);
