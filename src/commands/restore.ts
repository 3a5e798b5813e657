import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { replaceArchive } from '#adapters/backup/replace-archive.ts';
import { refuseMigrations } from '#adapters/backup/restore-backup.ts';
import { verifyBackup } from '#adapters/backup/walk-backup.ts';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { errorText } from '#adapters/postgres/database-fault.ts';
import { holdsAnything } from '#adapters/postgres/own-tables.ts';
import type { BackupManifest, BackupRefused } from '#application/operations/backup.ts';
import { backupContentText, backupRefusedText, backupTakenText } from '#ui/text/backup.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { waitingText, withEngine, type EngineRoom } from './open-engine.ts';
import { refuseUse } from './open-archive.ts';
import { progressBar } from './progress-bar.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag restore FIL [--yes] [--verify]

Sætter en sikkerhedskopi i stedet for det, der er i arkivet. Filen læses igennem først; er den ikke hel, røres intet.
Det, der er i arkivet, gemmes selv som sikkerhedskopi, før det erstattes. Alt skiftes på én gang: afbrydes det, er
arkivet, som det var. Serveren kan køre imens og viser det indlæste straks.

  --yes     spørger ikke først
  --verify  læser kun filen igennem og siger, hvad der er i den`;

/** Asks whoever sits there; where nobody does, `--yes` must have been said. */
async function mayReplace(
  manifest: BackupManifest,
  isYes: boolean,
  console: Console,
): Promise<ExitStatus | 'yes'> {
  if (isYes) return 'yes';
  const said = `Alt i arkivet erstattes af sikkerhedskopien fra ${backupTakenText(manifest)}: ${backupContentText(manifest)}. Det, der er i arkivet nu, gemmes først som sikkerhedskopi.`;
  console.err(said);
  if (!console.terminal || !process.stdin.isTTY) {
    console.err('Gentag kommandoen med --yes, hvis det er meningen.');
    return 2;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question('Skriv ja for at fortsætte: ');
  asking.close();
  if (answer.trim().toLowerCase() === 'ja') return 'yes';
  console.err('Intet er ændret.');
  return 1;
}

async function replace(
  { client, settings }: EngineRoom,
  file: string,
  manifest: BackupManifest,
  isYes: boolean,
  console: Console,
): Promise<ExitStatus> {
  const may = (await holdsAnything(client)) ? await mayReplace(manifest, isYes, console) : 'yes';
  if (may !== 'yes') return may;
  const bar = progressBar(console.terminal);
  try {
    const restored = await replaceArchive({
      client,
      dataFolder: settings.dataFolder,
      file,
      manifest,
      now: new Date(),
      onProgress: bar.show,
      onSaved: (saved) => {
        bar.clear();
        console.err(`Det, der var i arkivet, er gemt i ${saved}`);
      },
      onWait: () => {
        console.err(waitingText);
      },
    });
    bar.clear();
    if (!restored.ok) return refuse(restored.error, console);
  } catch (fault) {
    bar.clear();
    console.err(`Sikkerhedskopien kunne ikke lægges ind: ${errorText(fault)}. Intet er ændret.`);
    return 1;
  }
  // Sees to the public side's login as every start does.
  await (await openDatabase(settings)).close();
  console.out(
    `Sikkerhedskopien fra ${backupTakenText(manifest)} er lagt ind: ${backupContentText(manifest)}.`,
  );
  return 0;
}

function refuse(refused: BackupRefused, console: Console): ExitStatus {
  console.err(`${backupRefusedText(refused)} Intet er ændret.`);
  return 1;
}

/** `raadslag restore`: a backup takes the place of what is there. */
export const command: Command = {
  name: 'restore',
  summary: 'Lægger en sikkerhedskopi ind i stedet for det, der er i arkivet',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { yes: 'flag', verify: 'flag' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [named, ...more] = words;
    if (named === undefined || more.length > 0)
      return refuseUse(command, console, 'Skriv den fil, der skal lægges ind.');
    const file = path.resolve(named);
    const verified = await verifyBackup(file);
    if (!verified.ok) return refuse(verified.error, console);
    const manifest = verified.value;
    const refused = refuseMigrations(manifest);
    if (refused !== null) return refuse(refused, console);
    if (options.verify) {
      console.out(
        `Sikkerhedskopien er hel. Den er taget ${backupTakenText(manifest)}: ${backupContentText(manifest)}.`,
      );
      return 0;
    }
    return withEngine(console, (room) => replace(room, file, manifest, options.yes, console));
  },
};
