import { access, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { useEmbeddedEngine } from '#adapters/postgres/embedded/engine.ts';
import { withLockFile } from '#adapters/postgres/embedded/lock-file.ts';
import {
  isPostmasterOf,
  readPostmaster,
  stopPostmaster,
} from '#adapters/postgres/embedded/postmaster.ts';
import { readerOf } from '#adapters/postgres/reader-login.ts';

/** What a throwaway cluster may do without: surviving a power cut. */
const overrides = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Each core has a test file, and a file a few pools of ten.
  max_connections: String(Math.max(300, 40 * availableParallelism())),
};

/** The server that the tests run on: TEST_DATABASE_URL (a role with CREATEDB and CREATEROLE), or one of this run's own. */
export async function testServerUrl(folder: string): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const engine = await useEmbeddedEngine(folder, { overrides, keepRunning: true });
  await engine.release();
  return engine.url;
}

/** A database with the newest schema, made once a run; the test files' databases are copies of it. */
export async function templateOn(server: string, folder: string): Promise<string> {
  const name = `raadslag_template_${path
    .basename(folder)
    .replaceAll(/[^a-z0-9]/gi, '_')
    .toLowerCase()}`;
  const made = path.join(folder, 'template-is-made');
  await withLockFile(path.join(folder, 'template.lock'), async () => {
    if (await exists(made)) return;
    await onServer(server, (client) =>
      client.query(`create database "${name}" template template0`),
    );
    const template = await openDatabase({
      databaseUrl: databaseAt(server, name),
      dataFolder: folder,
    });
    await template.close();
    await writeFile(made, name);
  });
  return name;
}

/** The same server, another database. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer(
  server: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Ends what this run has used. */
export async function dropTestServer(folder: string): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const template = await readFile(path.join(folder, 'template-is-made'), 'utf8').catch(() => null);
  if (given !== undefined && given !== '' && template !== null)
    await onServer(given, async (client) => {
      await client.query(`drop database if exists "${template}" with (force)`);
      await client.query(`drop role if exists "${readerOf(template)}"`);
    });
  await stopTestEngine(folder);
}

export async function stopTestEngine(folder: string): Promise<void> {
  const cluster = path.join(folder, 'postgres');
  if (!(await exists(cluster))) return;
  const postmaster = await readPostmaster(cluster);
  if (postmaster !== null && (await isPostmasterOf(cluster, postmaster.pid)))
    await stopPostmaster(cluster, postmaster.pid);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
