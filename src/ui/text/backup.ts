import type { BackupManifest, BackupRefused } from '#application/operations/backup.ts';
import { formatInstant } from '../format/date.ts';
import { formatCount } from '../format/number.ts';

const refusals = {
  unreadable: () =>
    'Filen kan ikke læses. Se efter, om stien er rigtig, og om du har ret til at læse den.',
  foreign: () => 'Filen er ikke en sikkerhedskopi fra Rådslag.',
  cutOff: () =>
    'Sikkerhedskopien er skåret over: slutningen mangler. Hent filen igen, eller brug en anden sikkerhedskopi.',
  damaged: () =>
    'Sikkerhedskopien er beskadiget: indholdet er ikke det, der blev skrevet. Hent filen igen, eller brug en anden sikkerhedskopi.',
  newer: (version: string) =>
    `Sikkerhedskopien er taget med en nyere udgave af Rådslag (${version}). Brug den udgave eller en nyere.`,
  otherSchema: () =>
    'Sikkerhedskopiens tabeller er ikke dem, Rådslag kender. Brug den udgave af Rådslag, der tog den.',
} satisfies Record<BackupRefused['kind'], (detail: string) => string>;

/** Why a file cannot be put in, what that means, and the way out. */
export function backupRefusedText(refused: BackupRefused): string {
  const { kind } = refused;
  const text = refusals[kind](kind === 'newer' ? refused.version : '');
  const detail = kind === 'unreadable' ? refused.reason : 'where' in refused ? refused.where : '';
  return detail === '' ? text : `${text} (${detail})`;
}

/** "Sikkerhedskopi fra 9. marts 2022 kl. 16.30 med 12 møder, 40 dokumenter …" */
export function backupContentText(manifest: BackupManifest): string {
  const count = (schema: 'working' | 'published', name: string, one: string, many: string) => {
    const table = manifest.tables.find((each) => each.schema === schema && each.name === name);
    return formatCount(table?.lines ?? 0, one, many);
  };
  return [
    count('working', 'meeting', 'møde', 'møder'),
    count('working', 'agenda_item', 'punkt', 'punkter'),
    `heraf ${count('published', 'meeting', 'udgivet møde', 'udgivne møder')}`,
    ...(manifest.files.length > 0 ? [formatCount(manifest.files.length, 'fil', 'filer')] : []),
  ].join(', ');
}

export const backupTakenText = ({ takenAt, version }: BackupManifest): string =>
  `${formatInstant(takenAt)} med Rådslag ${version}`;
