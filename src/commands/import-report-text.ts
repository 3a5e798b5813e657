import type { DocumentReport, FileDone } from '#application/import/import-report.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import { importRefusedText } from '#ui/text/import-refused.ts';

const kinds: Readonly<Record<DocumentKind, string>> = {
  agenda: 'dagsorden',
  supplement: 'tillægsdagsorden',
  minutes: 'referat',
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What became of a file, as a person reads it: a line for each document in it. */
export function fileDoneText({ path, report }: FileDone): string {
  if (report.status === 'refused') {
    const why = importRefusedText(report.reason);
    return `AFVIST     ${why.startsWith(path) ? why : `${path}: ${why}`}`;
  }
  const word = report.status === 'imported' ? 'INDLÆST   ' : 'UÆNDRET   ';
  return report.documents
    .map((document) => `${word} ${path}\n${documentText(document)}`)
    .join('\n');
}

function documentText(document: DocumentReport): string {
  const { committee, date, kind, version, items, warnings, openFindings } = document;
  const details = [
    `${committee}, ${date}, ${kinds[kind]}${version > 1 ? `, udgave ${version}` : ''}`,
    count(items, 'punkt', 'punkter'),
    ...(warnings > 0 ? [count(warnings, 'advarsel', 'advarsler')] : []),
    ...(document.unlikelyDate ? ['datoen ligger langt fra i dag: er den rigtig?'] : []),
    ...(openFindings > 0 ? [count(openFindings, 'personoplysning', 'personoplysninger')] : []),
  ];
  return `           ${details.join(' · ')}\n           ${publicationText(document)}`;
}

function publicationText({ publication }: DocumentReport): string {
  switch (publication.status) {
    case 'unpublished':
      return 'ikke offentliggjort (brug --publish)';
    case 'withdrawn':
      return 'mødet er trukket tilbage; kun raadslag publish bringer det frem igen';
    case 'published': {
      const { slug, held, closed, waiting } = publication;
      return [
        `offentliggjort: /moeder/${slug}`,
        ...(held > 0
          ? [`${count(held, 'punkt', 'punkter')} holdt tilbage (raadslag findings)`]
          : []),
        ...(closed > 0 ? [count(closed, 'lukket punkt', 'lukkede punkter')] : []),
        ...(waiting ? ['en nyere udgave venter på at blive offentliggjort'] : []),
      ].join(' · ');
    }
  }
}
