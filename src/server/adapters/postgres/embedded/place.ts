import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  lstat,
  mkdir,
  readFile,
  realpath,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { DatabaseFault, errorCode, errorText } from '../database-fault.ts';
import { accountFor, mayEnter, type Account } from './run-as.ts';

/** Where the cluster of one data folder lies, and who runs it. */
export type Place = {
  /** The folder that holds the cluster: the data folder, or the one elsewhere. */
  readonly home: string;
  readonly cluster: string;
  readonly account: Account;
  readonly notices: readonly string[];
};

/** A folder that lasts, and that an account without rights can be let into. */
export const placeElsewhere = '/var/lib/raadslag';

/** In the data folder: says where the cluster is, when it is not here. */
const signpost = 'postgres-location.txt';

/**
 * Decides where the cluster of a data folder lies: in the data folder, or, when
 * root starts the program and the account that PostgreSQL runs as cannot come into it (a home with mode 0700),
 * in a folder of its own below `elsewhere`. Once decided it stays so; the signpost in the data folder keeps it.
 */
export async function findPlace(folder: string, elsewhere: string): Promise<Place> {
  const here = path.join(folder, 'postgres');
  const account = await accountFor(here);
  const written = (await readFile(path.join(folder, signpost), 'utf8').catch(() => '')).trim();

  if (written !== '') return signposted(folder, written);
  if (await mayEnter(account, folder)) return { home: folder, cluster: here, account, notices: [] };
  if (await exists(here))
    throw new DatabaseFault(
      `Databasen ligger i ${here}, men den bruger, som PostgreSQL kører som (${account?.uid ?? ''}), kan ikke længere komme ind i mappen. Udvej: giv andre lov til at passere de overliggende mapper (chmod o+x), eller start som den bruger, der ejer databasen.`,
    );

  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = path.join(elsewhere, hash);
  await makeElsewhere(elsewhere, home);
  if (!(await mayEnter(account, home)))
    throw new DatabaseFault(
      `PostgreSQL kan ikke køre som root, og den bruger, den så kører som (${account?.uid ?? ''}), kan hverken komme ind i ${folder} eller ${home}. Udvej: start som en almindelig bruger, vælg en anden datamappe med RAADSLAG_DATA, eller sæt DATABASE_URL.`,
    );
  await writeFile(path.join(folder, signpost), `${home}\n`);
  return signposted(folder, home);
}

async function makeElsewhere(elsewhere: string, home: string): Promise<void> {
  try {
    await makeFolder(elsewhere, 0o711);
    await makeFolder(home, 0o711);
  } catch (cause) {
    throw new DatabaseFault(
      `PostgreSQL kan ikke køre som root, og mappen ${home}, hvor en bruger uden rettigheder kunne køre den, kan ikke laves (${errorText(cause)}). Udvej: start som en almindelig bruger, eller sæt DATABASE_URL.`,
      { cause },
    );
  }
}

async function signposted(folder: string, home: string): Promise<Place> {
  if (!(await exists(home)))
    throw new DatabaseFault(
      `Ifølge ${path.join(folder, signpost)} ligger databasen i ${home}, men den mappe er der ikke. Udvej: læg mappen tilbage, eller slet filen for at begynde på en tom database.`,
    );
  const cluster = path.join(home, 'postgres');
  const account = await accountFor(cluster);
  return {
    home,
    cluster,
    account,
    notices: [
      `Databasen kører som en bruger uden rettigheder (${account?.uid ?? ''}), der ikke kan komme ind i ${folder}. Databasen ligger derfor i ${home}: tag den mappe med i sikkerhedskopien.`,
    ],
  };
}

/**
 * Makes the data folder where there is none: for its owner alone, or, when root makes it, so that others may pass
 * through without looking (whatever is private in it has a mode of its own).
 *
 * @returns its real path
 * @throws DatabaseFault
 */
export async function makeDataFolder(dataFolder: string): Promise<string> {
  try {
    if (!(await exists(dataFolder))) {
      const passable = process.getuid?.() === 0;
      await mkdir(path.dirname(dataFolder), { recursive: true });
      await makeFolder(dataFolder, passable ? 0o711 : 0o700);
    }
    return await realpath(dataFolder);
  } catch (cause) {
    throw new DatabaseFault(
      `Datamappen ${dataFolder} kan ikke laves (${errorText(cause)}). Udvej: vælg en anden med RAADSLAG_DATA.`,
      { cause },
    );
  }
}

/** The mode holds whatever the umask says. Two processes may make it at once. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode });
  await chmod(folder, mode);
}

/** A socket address holds 107 bytes on Linux, 103 on macOS. */
const longestSocket = process.platform === 'darwin' ? 103 : 107;

/**
 * The folder of the socket: a private one (0700) in `home`, or below /tmp where that path is too long for a socket.
 * @throws DatabaseFault when the folder is there and is not ours: somebody else could be listening
 */
export async function makeSocketFolder({ home, cluster, account }: Place): Promise<string> {
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 16);
  const near = path.join(home, 'postgres-socket');
  const fits = Buffer.byteLength(path.join(near, '.s.PGSQL.5432')) <= longestSocket;
  const folder = fits ? near : `/tmp/raadslag-${hash}`;
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account !== null) await chown(folder, account.uid, account.gid);
  } catch (thrown) {
    if (errorCode(thrown) !== 'EEXIST') throw thrown;
  }
  const found = await lstat(folder);
  const owner = account?.uid ?? process.getuid?.();
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0)
    throw new DatabaseFault(
      `Mappen ${folder} skal være databasens egen, men tilhører en anden eller er åben for andre. Udvej: slet den, når intet bruger den, og prøv igen.`,
    );
  return folder;
}

/** One below /tmp is not left lying there. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (path.dirname(folder) === '/tmp') await rmdir(folder).catch(() => undefined);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
