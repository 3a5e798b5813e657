import type {
  DocumentReport,
  FileDone,
  ImportRefused,
  ImportReport,
  PublicationReport,
} from '#application/import/import-report.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import { intakeRefusedText } from './intake-refused.ts';

const number = new Intl.NumberFormat('da-DK');
const count = (n: number, one: string, several: string): string =>
  `${number.format(n)} ${n === 1 ? one : several}`;

export const kindNames = {
  agenda: 'dagsorden',
  supplement: 'tillæg',
  minutes: 'referat',
} satisfies Record<DocumentKind, string>;

const within = (entry: string | null): string => (entry === null ? '' : `${entry} i zip-filen: `);

/** Why a file is refused, and the way out; the file's name first. */
export function importRefusedText(path: string, refused: ImportRefused): string {
  if (refused.type === 'intake') return intakeRefusedText({ ...refused, file: path });
  if (refused.type === 'reader-failed')
    return `${path}: Indlæseren gik i stå. Det er en fejl i Rådslag; vedlæg filen, når du melder den. (${refused.message.split('\n')[0] ?? ''})`;
  const reasons = {
    'no-date': () =>
      'Mødets dato står ikke i dokumentet, og den gættes ikke. Brug et dokument med datoen i overskriften.',
    'no-committee': () =>
      'Det fremgår ikke, hvilket udvalg mødet er i. Brug et dokument med udvalgets navn i overskriften.',
    'no-items': () => 'Der er ingen punkter i dokumentet. Er det en dagsorden eller et referat?',
    'ambiguous-meeting': () =>
      'Udvalget har flere møder den dag, og dokumentet siger ikke klokkeslættet.',
    'not-allowed': () =>
      'Kun udvalgets sekretær eller en administrator kan lægge dets dokumenter ind.',
  } satisfies Record<typeof refused.type, () => string>;
  return `${path}: ${within(refused.entry)}${reasons[refused.type]()}`;
}

/** What became of one file, a line for each document in it; the first word says it. */
export function fileDoneText({ path, report, earlier }: FileDone): string {
  if (report.status === 'refused') return `afvist      ${importRefusedText(path, report.reason)}`;
  const word = { imported: 'importeret', unchanged: 'uændret' }[report.status].padEnd(11);
  return report.documents
    .map((document) => {
      const entry = document.entry === null ? '' : `/${document.entry}`;
      return `${word} ${path}${entry}: ${documentText(document)}${earlier ? ' (lagt ind tidligere)' : ''}`;
    })
    .join('\n');
}

const changes = {
  'new-meeting': () => 'nyt møde',
  'new-document': () => 'nyt dokument til mødet',
  'new-version': (version: number) => `rettet udgave ${version}`,
  unchanged: () => 'findes allerede',
} satisfies Record<DocumentReport['change'], (version: number) => string>;

function documentText(document: DocumentReport): string {
  const parts = [
    `${document.committee} ${document.date}, ${kindNames[document.kind]}`,
    changes[document.change](document.version),
    count(document.items, 'punkt', 'punkter'),
    ...(document.openFindings > 0
      ? [count(document.openFindings, 'fund af personoplysninger', 'fund af personoplysninger')]
      : []),
    ...(document.warnings > 0 ? [count(document.warnings, 'advarsel', 'advarsler')] : []),
    ...(document.unlikelyDate ? ['datoen ser forkert ud'] : []),
    publicationText(document.publication),
  ];
  return parts.join(', ');
}

function publicationText(publication: PublicationReport): string {
  if (publication.status === 'unpublished') return 'ikke udgivet';
  if (publication.status === 'withdrawn')
    return 'trukket tilbage (udgives kun igen med raadslag publish)';
  const { slug, held, waiting } = publication;
  return [
    waiting ? 'en nyere udgave venter på udgivelse' : 'udgivet',
    ...(held > 0 ? [`${count(held, 'punkt', 'punkter')} holdt tilbage`] : []),
    `/moeder/${slug}`,
  ].join(', ');
}

/** How many of what, and whether everything went through. */
export type ImportTotals = {
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly items: number;
  readonly openFindings: number;
  readonly held: number;
};

export function totalsOf({ files }: Pick<ImportReport, 'files'>): ImportTotals {
  const withStatus = (status: FileDone['report']['status']): number =>
    files.filter(({ report }) => report.status === status).length;
  const documents = new Map(
    files.flatMap(({ report }) =>
      report.status === 'refused' ? [] : report.documents.map((one) => [one.meeting, one] as const),
    ),
  );
  const sum = (of: (document: DocumentReport) => number): number =>
    [...documents.values()].reduce((total, one) => total + of(one), 0);
  return {
    imported: withStatus('imported'),
    unchanged: withStatus('unchanged'),
    refused: withStatus('refused'),
    items: sum(({ items }) => items),
    openFindings: sum(({ openFindings }) => openFindings),
    held: sum(({ publication }) => (publication.status === 'published' ? publication.held : 0)),
  };
}

/** The last lines of an import: what came of it, and what is left to do. */
export function importDoneText(totals: ImportTotals): string {
  const { imported, unchanged, refused, items, openFindings, held } = totals;
  return [
    `${count(imported, 'fil', 'filer')} importeret, ${number.format(unchanged)} uændret, ${number.format(refused)} afvist. ${count(items, 'punkt', 'punkter')} i alt.`,
    ...(openFindings > 0
      ? [
          `Der er ${number.format(openFindings)} fund af personoplysninger${held > 0 ? `, og ${count(held, 'punkt', 'punkter')} er holdt tilbage` : ''}. Se dem med: npm run -s raadslag -- findings`,
        ]
      : []),
  ].join('\n');
}
