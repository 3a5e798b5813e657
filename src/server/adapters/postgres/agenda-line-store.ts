import type { AgendaLineRow, AgendaLineStore } from '#application/agenda/agenda-line-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export function agendaLineStore(db: Db): AgendaLineStore {
  const select = () =>
    db
      .selectFrom('agenda_line as l')
      .innerJoin('agenda_entry as e', 'e.id', 'l.entry_id')
      .innerJoin('document_version as v', 'v.id', 'l.version_id')
      .select(['e.meeting_id', 'v.document_id', 'v.id as version', 'l.item_index'])
      .select(['l.entry_id', 'e.paper_id'])
      .orderBy('v.created_at')
      .orderBy('v.number')
      .orderBy('l.item_index');
  type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
  const toLine = (row: Row): AgendaLineRow => ({
    meeting: toId(row.meeting_id),
    document: toId(row.document_id),
    version: toId(row.version),
    index: row.item_index,
    entry: toId(row.entry_id),
    paper: row.paper_id === null ? null : toId(row.paper_id),
  });
  return {
    async put(version, lines) {
      await db.deleteFrom('agenda_line').where('version_id', '=', version).execute();
      if (lines.length === 0) return;
      await db
        .insertInto('agenda_line')
        .values(
          lines.map(({ index, entry }) => ({
            version_id: version,
            item_index: index,
            entry_id: entry,
          })),
        )
        .execute();
    },
    async ofVersions(versions) {
      if (versions.length === 0) return [];
      const rows = await select().where('l.version_id', 'in', versions).execute();
      return rows.map(toLine);
    },
    async ofPaper(paper) {
      const rows = await select().where('e.paper_id', '=', paper).execute();
      return rows.map(toLine);
    },
  };
}
