import pg from 'pg';
import { DatabaseFault, errorCode, errorText } from './database-fault.ts';
import type { Engine } from './engine.ts';

export type ServerFacts = {
  /** As the server prints it: `16.4 (Debian 16.4-1)`. */
  readonly version: string;
  /** `server_version_num`: 160004. */
  readonly number: number;
  readonly encoding: string;
  /** `LC_CTYPE`: what a letter is. */
  readonly characterType: string;
};

/** How long the first connection may take, in milliseconds. */
const patience = 15_000;

/**
 * The PostgreSQL that DATABASE_URL names, looked at before it is used.
 * @throws DatabaseFault when it does not answer, is too old, or does not keep UTF-8
 */
export async function useServer(url: string): Promise<Engine> {
  const where = withoutPassword(url);
  const facts = await askFacts(url, where);
  const unfit = refuseServer(facts, where);
  if (unfit !== null) throw new DatabaseFault(unfit);
  return {
    url,
    name: 'raadslag',
    isShared: false,
    notices: warnAbout(facts, where),
    release: () => Promise.resolve(),
  };
}

/** @returns why a server cannot be used, in Danish; null when it can */
export function refuseServer(
  { version, number, encoding }: ServerFacts,
  where: string,
): string | null {
  if (number < 150_000)
    return `Databasen på ${where} er PostgreSQL ${version}; Rådslag kræver version 15 eller nyere.`;
  if (encoding !== 'UTF8')
    return `Databasen på ${where} er oprettet med tegnsættet ${encoding}; Rådslag kræver UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`;
  return null;
}

/** With the character type `C`, PostgreSQL takes quotation marks and dashes for letters of the word they stand at. */
export function warnAbout({ characterType }: ServerFacts, where: string): readonly string[] {
  if (characterType !== 'C' && characterType !== 'POSIX') return [];
  return [
    `Databasen på ${where} er oprettet med LC_CTYPE ${characterType}: søgningen finder ikke ord, der står lige ved et anførselstegn eller en tankestreg. Opret den hellere med LC_CTYPE 'C.UTF-8' eller 'da_DK.UTF-8'.`,
  ];
}

async function askFacts(url: string, where: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(
      `select current_setting('server_version') as version,
              current_setting('server_version_num')::int as number,
              current_setting('server_encoding') as encoding,
              (select datctype from pg_database where datname = current_database()) as "characterType"`,
    );
    if (rows[0] === undefined) throw new Error('the server did not say its version');
    return rows[0];
  } catch (cause) {
    const said = [errorCode(cause), errorText(cause)].filter(Boolean).join(' ');
    throw new DatabaseFault(
      `Databasen på ${where} kan ikke nås (${said}). Udvej: ret DATABASE_URL, eller start den PostgreSQL, den nævner.`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An error message is no place for a password. */
export function withoutPassword(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}
