import type { PaperTextStore } from '#application/paper/paper-store.ts';
import type { Db } from './database.ts';

export const paperTextStore = (db: Db): PaperTextStore => ({
  async ofPaper(paper) {
    const rows = await db
      .selectFrom('paper_text')
      .where('paper_id', '=', paper)
      .select(['section', 'document'])
      .execute();
    return new Map(rows.map(({ section, document }) => [section, document]));
  },
  async write(paper, section, document, at) {
    const written = { document: JSON.stringify(document), saved_at: at };
    await db
      .insertInto('paper_text')
      .values({ paper_id: paper, section, ...written })
      .onConflict((conflict) => conflict.columns(['paper_id', 'section']).doUpdateSet(written))
      .execute();
  },
});
