import type { KleStore } from '#application/paper/paper-settings-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';

export const kleStore = (db: Db): KleStore => ({
  async replace(subjects) {
    await db.deleteFrom('kle_subject').execute();
    await inChunks(subjects, (chunk) =>
      db
        .insertInto('kle_subject')
        .values(chunk.map((one) => ({ ...one, replaced_by: [] })))
        .execute(),
    );
  },
  async find(number) {
    const row = await db
      .selectFrom('kle_subject')
      .where('number', '=', number)
      .selectAll()
      .executeTakeFirst();
    return row ?? null;
  },
  async search(words, limit) {
    const said = words.trim().replaceAll(/[\\%_]/g, '\\$&');
    return db
      .selectFrom('kle_subject')
      .selectAll()
      .where((eb) => eb.or([eb('number', 'like', `${said}%`), eb('title', 'ilike', `%${said}%`)]))
      .orderBy('number')
      .limit(limit)
      .execute();
  },
});
