import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { watchPublications } from './publication-watch.ts';

const database = await freshDatabase();
afterAll(database.close);

/** What is heard, as promises of the next time. */
function ear() {
  const heard: string[] = [];
  const waiting: { what: string; resolve: () => void }[] = [];
  const hear = (what: string): void => {
    heard.push(what);
    for (const one of waiting.splice(0))
      if (one.what === what) one.resolve();
      else waiting.push(one);
  };
  return {
    heard,
    hear,
    next: (what: string) =>
      new Promise<void>((resolve) => {
        waiting.push({ what, resolve });
      }),
  };
}

test('a change of what is public is heard once when it is committed, and again after the connection broke', async () => {
  const { heard, hear, next } = ear();
  const sure = next('listening true');
  const stop = watchPublications(database.url, {
    changed: () => {
      hear('changed');
    },
    listening: (listening) => {
      hear(`listening ${listening}`);
    },
  });
  await sure;

  const published = next('changed');
  await database.db.transaction().execute(async (tx) => {
    await tx.insertInto('published.redirect').values({ from_path: '/a', to_path: '/b' }).execute();
    await tx.insertInto('published.redirect').values({ from_path: '/c', to_path: '/b' }).execute();
  });
  await published;
  expect(heard).toEqual(['listening true', 'changed']);

  const [lost, back] = [next('listening false'), next('listening true')];
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'raadslag publication watch' and datname = current_database()`.execute(
    database.db,
  );
  await lost;
  await back;
  const withdrawn = next('changed');
  await database.db.deleteFrom('published.redirect').execute();
  await withdrawn;
  await stop();
  expect(heard).toEqual([
    'listening true',
    'changed',
    'listening false',
    'listening true',
    'changed',
    'listening false',
  ]);
});
