import type {
  DocumentReport,
  FileDone,
  ImportRefused,
  ImportReport,
  PublicationReport,
} from '#application/import/import-report.ts';
import { namelessMunicipality } from '#domain/meeting/heading.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import { formatCount, formatNumber } from '../format/number.ts';
import { importRefusedText } from './import-refused.ts';

export const kindNames = {
  agenda: 'dagsorden',
  supplement: 'tillæg',
  minutes: 'referat',
} satisfies Record<DocumentKind, string>;

/** What became of one file, a line for each document in it; the first word says it. */
export function fileDoneText({ path, report, earlier }: FileDone): string {
  if (report.status === 'refused') return `afvist      ${refusedText(path, report.reason)}`;
  const word = { imported: 'importeret', unchanged: 'uændret' }[report.status].padEnd(11);
  return report.documents
    .map((document) => {
      const entry = document.entry === null ? '' : `/${document.entry}`;
      return `${word} ${path}${entry}: ${documentText(document)}${earlier ? ' (lagt ind tidligere)' : ''}`;
    })
    .join('\n');
}

/** A fault of the file itself is told with its name in the sentence. */
const refusedText = (path: string, reason: ImportRefused): string =>
  reason.type === 'intake'
    ? importRefusedText({ ...reason, file: path })
    : `${path}: ${importRefusedText(reason)}`;

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
    formatCount(document.items, 'punkt', 'punkter'),
    ...(document.openFindings > 0
      ? [
          formatCount(
            document.openFindings,
            'fund af personoplysninger',
            'fund af personoplysninger',
          ),
        ]
      : []),
    ...(document.warnings > 0 ? [formatCount(document.warnings, 'advarsel', 'advarsler')] : []),
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
    ...(held > 0 ? [`${formatCount(held, 'punkt', 'punkter')} holdt tilbage`] : []),
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
  /** The municipalities the documents belong to. */
  readonly bodies: readonly string[];
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
    bodies: [...new Set([...documents.values()].map(({ body }) => body))],
  };
}

/** The last lines of an import: what came of it, and what is left to do. */
export function importDoneText(totals: ImportTotals): string {
  const { imported, unchanged, refused, items, openFindings, held, bodies } = totals;
  return [
    `${formatCount(imported, 'fil', 'filer')} importeret, ${formatNumber(unchanged)} uændret, ${formatNumber(refused)} afvist. ${formatCount(items, 'punkt', 'punkter')} i alt.`,
    ...(bodies.length > 0 ? [`Lagt ind under ${bodies.join(', ')}.`] : []),
    ...(bodies.includes(namelessMunicipality)
      ? ['Kommunens navn fremgår ikke af alle dokumenter. Angiv det med --body, og importér igen.']
      : []),
    ...(openFindings > 0
      ? [
          `Der er ${formatNumber(openFindings)} fund af personoplysninger${held > 0 ? `, og ${formatCount(held, 'punkt', 'punkter')} er holdt tilbage` : ''}. Se dem med: npm run -s raadslag -- findings`,
        ]
      : []),
  ].join('\n');
}
