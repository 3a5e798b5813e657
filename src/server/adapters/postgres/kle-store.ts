import { sql, type Selectable } from 'kysely';
import type { KleStore } from '#application/paper/paper-settings-store.ts';
import type { KleSubject } from '#domain/paper/kle-number.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import type { PaperSchema } from './paper-schema.ts';

export const kleStore = (db: Db): KleStore => ({
  async replace(subjects, { publishedOn, sha256, importedAt }) {
    await db.deleteFrom('kle_subject').execute();
    await db.deleteFrom('kle_edition').execute();
    await inChunks(subjects, (chunk) =>
      db.insertInto('kle_subject').values(chunk.map(columnsOf)).execute(),
    );
    await db
      .insertInto('kle_edition')
      .values({ published_on: publishedOn, sha256, imported_at: importedAt })
      .execute();
  },
  async edition() {
    const row = await db.selectFrom('kle_edition').selectAll().executeTakeFirst();
    if (!row) return null;
    return { publishedOn: row.published_on, sha256: row.sha256, importedAt: row.imported_at };
  },
  async all() {
    const rows = await db.selectFrom('kle_subject').selectAll().orderBy('number').execute();
    return rows.map(toSubject);
  },
  async find(number) {
    const row = await db
      .selectFrom('kle_subject')
      .where('number', '=', number)
      .selectAll()
      .executeTakeFirst();
    return row ? toSubject(row) : null;
  },
  async search(words, today, limit) {
    // A percent sign in what somebody types is no wildcard.
    const plain = words.trim().replaceAll(/[\\%_]/g, '\\$&');
    const each = plain.split(/\s+/).filter((word) => word !== '');
    if (each.length === 0) return [];
    const rows = await db
      .selectFrom('kle_subject')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('number', 'like', `${plain}%`),
          eb.and(each.map((word) => eb('title', 'ilike', `%${word}%`))),
        ]),
      )
      .orderBy(sql`valid_until is not null and valid_until < ${today}`)
      .orderBy(sql`title ilike ${`${plain}%`}`, 'desc')
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map(toSubject);
  },
});

type Row = Selectable<PaperSchema['kle_subject']>;

const toSubject = (row: Row): KleSubject => ({
  number: row.number,
  title: row.title,
  from: row.valid_from,
  until: row.valid_until,
  replacedBy: row.replaced_by,
});

const columnsOf = ({ number, title, from, until, replacedBy }: KleSubject): Row => ({
  number,
  title,
  valid_from: from,
  valid_until: until,
  replaced_by: [...replacedBy],
});
