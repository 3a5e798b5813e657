import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';

const { db, close } = await freshDatabase();
afterAll(close);

test('a date is a day, a moment is a moment, a count is a number, an amount is text', async () => {
  const { rows } = await sql`
    select date '2014-04-07' as day, timestamptz '2014-04-07 16:00 Europe/Copenhagen' as moment,
           count(*) as count, numeric '12.30' as amount
  `.execute(db);
  expect(rows).toEqual([
    { day: '2014-04-07', moment: new Date('2014-04-07T14:00:00Z'), count: 1, amount: '12.30' },
  ]);
});

test('a number that would lose digits is a fault, not another number', async () => {
  await expect(sql`select 9007199254740993 as large`.execute(db)).rejects.toThrow('too large');
});
