import { stat } from 'node:fs/promises';
import path from 'node:path';
import { datedBackup, datedName } from '#adapters/backup/backup-folder.ts';
import { BackupExists, makeBackup, type MadeBackup } from '#adapters/backup/make-backup.ts';
import { errorText } from '#adapters/postgres/database-fault.ts';
import { withMaintenanceLock } from '#adapters/postgres/maintenance-lock.ts';
import { formatBytes } from '#ui/format/bytes.ts';
import { backupContentText } from '#ui/text/backup.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { waitingText, withEngine } from './open-engine.ts';
import { refuseUse } from './open-archive.ts';
import { progressBar } from './progress-bar.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag backup [FIL|MAPPE] [--json]

Tager en sikkerhedskopi af hele arkivet i én fil, mens der arbejdes i det: som det er på ét øjeblik. Filen læses
igennem og sammenlignes, før den får sit navn. Uden FIL lægges den i datamappens backups.

Filen rummer alt, også lukkede punkter og personoplysninger: opbevar den som arkivet selv.
Læg den ind igen med: raadslag restore FIL`;

/** A folder, or nothing, means a name with the date. */
async function chooseFile(named: string | undefined, dataFolder: string, now: Date) {
  if (named === undefined) return datedBackup(dataFolder, 'raadslag', now);
  const file = path.resolve(named);
  const found = await stat(file).catch(() => null);
  return found?.isDirectory() === true ? path.join(file, datedName('raadslag', now)) : file;
}

function tell({ file, size, manifest }: MadeBackup, isJson: boolean, console: Console): void {
  if (isJson) {
    const { tables, files, migrations, takenAt, version, postgres } = manifest;
    const rows = tables.reduce((sum, { lines }) => sum + lines, 0);
    console.out(
      JSON.stringify(
        {
          file,
          size,
          takenAt,
          version,
          postgres,
          migration: migrations.at(-1) ?? null,
          rows,
          tables,
          files,
        },
        null,
        2,
      ),
    );
  } else
    console.out(
      `Sikkerhedskopien er taget og læst igennem: ${backupContentText(manifest)} (${formatBytes(size)}).\n${file}`,
    );
}

/** `raadslag backup`: everything in one file. */
export const command: Command = {
  name: 'backup',
  summary: 'Tager en sikkerhedskopi af hele arkivet i én fil',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { json: 'flag' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    if (words.length > 1) return refuseUse(command, console, 'Skriv højst én fil.');
    return withEngine(console, async ({ client, settings }): Promise<ExitStatus> => {
      const now = new Date();
      const { dataFolder } = settings;
      const file = await chooseFile(words[0], dataFolder, now);
      const bar = progressBar(console.terminal);
      try {
        const made = await withMaintenanceLock(
          client,
          'shared',
          () => makeBackup({ client, dataFolder, file, now, onProgress: bar.show }),
          () => {
            console.err(waitingText);
          },
        );
        bar.clear();
        tell(made, options.json, console);
        return 0;
      } catch (fault) {
        bar.clear();
        console.err(
          fault instanceof BackupExists
            ? `${file} findes allerede og bliver ikke overskrevet. Vælg et andet navn.`
            : `Sikkerhedskopien kunne ikke tages: ${errorText(fault)}. Intet er skrevet.`,
        );
        return 1;
      }
    });
  },
};
