import type { HouseStatus } from '#application/operations/house-status.ts';
import { formatBytes } from '../format/bytes.ts';
import { formatInstant } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { operationsText as text } from './operations.ts';

type Fact = readonly [name: string, value: string | null];
type FactGroup = { readonly id: string; readonly heading: string; readonly facts: readonly Fact[] };

const moment = (at: string | null): string | null => (at === null ? null : formatInstant(at));

/** What is known about the house, for the page and the command line alike. */
export const statusFacts = (status: HouseStatus): readonly FactGroup[] => [
  programFacts(status),
  databaseFacts(status),
  archiveFacts(status),
  servingFacts(status),
  mailFacts(status),
  diskFacts(status),
];

const programFacts = ({ program, breakGlass }: HouseStatus): FactGroup => ({
  id: 'program',
  heading: text.program,
  facts: [
    [
      text.version,
      program.commit === null ? program.version : `${program.version} (${program.commit})`,
    ],
    [text.node, program.node],
    [text.up, moment(program.upSince)],
    [
      text.breakGlass,
      breakGlass === null ? null : text.uses(breakGlass.uses, moment(breakGlass.last)),
    ],
  ],
});

const databaseFacts = ({ database }: HouseStatus): FactGroup => ({
  id: 'database',
  heading: text.database,
  facts:
    database === null
      ? [[text.database, text.unknown]]
      : [
          [text.kind[database.kind], database.version],
          [text.where, database.where],
          [text.size, formatBytes(database.bytes)],
          [text.migration, database.lastMigration],
          [text.connections, formatNumber(database.connections)],
        ],
});

const archiveFacts = ({ archive }: HouseStatus): FactGroup => ({
  id: 'archive',
  heading: text.archive,
  facts:
    archive === null
      ? [[text.archive, text.unknown]]
      : [
          [text.meetings, formatNumber(archive.meetings)],
          [text.lastPublication, moment(archive.lastPublication) ?? text.never],
          [text.lastImport, importFact(archive.lastImport)],
          [text.running, formatNumber(archive.running)],
          [text.waiting, `${text.stale(archive.stale)}, ${text.findings(archive.openFindings)}`],
        ],
});

function importFact(last: NonNullable<HouseStatus['archive']>['lastImport']): string {
  if (last === null) return text.never;
  const { startedAt, finishedAt, imported, unchanged, refused } = last;
  const state = finishedAt === null ? text.importState.notDone : text.importState.done;
  return `${formatInstant(startedAt)}, ${state}: ${text.importCounts(imported, unchanged, refused)}`;
}

function servingFacts({ search, pages }: HouseStatus): FactGroup {
  const asked = pages === null ? 0 : pages.hits + pages.misses;
  return {
    id: 'serving',
    heading: text.serving,
    facts: [
      [
        text.index,
        search.bytes === null || search.writtenAt === null
          ? text.noIndex
          : text.indexOf(formatBytes(search.bytes), formatInstant(search.writtenAt)),
      ],
      [
        text.pages,
        pages === null ? null : text.pagesOf(formatBytes(pages.bytes), formatBytes(pages.limit)),
      ],
      [
        text.hits,
        pages === null || asked === 0 ? null : `${Math.round((100 * pages.hits) / asked)} %`,
      ],
    ],
  };
}

const mailFacts = ({ mail }: HouseStatus): FactGroup => ({
  id: 'mail',
  heading: text.mail,
  facts:
    mail === null
      ? [[text.mail, text.unknown]]
      : [
          [text.mailTo[mail.goesTo.kind], mail.goesTo.where],
          [text.mailWaiting, formatNumber(mail.waiting)],
          [text.mailSent, formatNumber(mail.sent)],
        ],
});

const diskFacts = ({ disk }: HouseStatus): FactGroup => ({
  id: 'disk',
  heading: text.disk,
  facts:
    disk === null
      ? [[text.disk, text.unknown]]
      : [
          [text.folder, disk.folder],
          [text.free, text.freeOf(formatBytes(disk.free), formatBytes(disk.of))],
        ],
});
