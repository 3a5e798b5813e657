import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parse, record, string } from 'valibot';
import { openDatabase } from '#adapters/postgres/connect.ts';

/**
 * A process that opens the database of a folder and does as it is told, one line at a time; it answers each line with
 * one line of JSON. `write X` is answered when X is stored.
 */
const [dataFolder = '', elsewhere, overrides = '{}'] = process.argv.slice(2);
const answer = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const { db, notices, isShared, url, close } = await openDatabase(
    { dataFolder },
    {
      ...(elsewhere ? { elsewhere } : {}),
      overrides: parse(record(string(), string()), JSON.parse(overrides)),
    },
  );
  answer({ notices, isShared, url });
  for await (const line of createInterface({ input: process.stdin })) {
    const [order, word = ''] = line.split(' ');
    try {
      if (order === 'write')
        await db
          .insertInto('published.redirect')
          .values({ from_path: word, to_path: word })
          .execute();
      if (order === 'close') await close();
      const rows =
        order === 'read'
          ? await db
              .selectFrom('published.redirect')
              .select('from_path')
              .orderBy('from_path')
              .execute()
          : [];
      answer({ words: rows.map(({ from_path }) => from_path) });
      if (order === 'close') break;
    } catch (thrown) {
      answer({ fault: String(thrown) });
    }
  }
} catch (thrown) {
  answer({ fault: thrown instanceof Error ? thrown.message : String(thrown) });
}
process.stdin.destroy();
