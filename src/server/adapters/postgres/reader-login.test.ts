import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';

const { db, published, close } = await freshDatabase();
afterAll(close);

describe('the login of the public side', () => {
  test('reads what is published', async () => {
    await sql`insert into published.site (body_name) values ('Prøvekøbing')`.execute(db);
    expect(await published.selectFrom('published.site').selectAll().execute()).toEqual([
      { only_row: true, body_name: 'Prøvekøbing' },
    ]);
  });
});
