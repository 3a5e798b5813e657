import type { FileSnapshot } from '#domain/publication/snapshot.ts';
import { formatBytes } from '#ui/format/bytes.ts';

const names: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'],
  [/wordprocessingml|opendocument\.text/, 'Tekstdokument'],
  [/spreadsheet/, 'Regneark'],
  [/presentation/, 'Præsentation'],
  [/^image\//, 'Billede'],
  [/^(audio|video)\//, 'Lyd eller film'],
  [/^text\/plain/, 'Tekst'],
  [/rfc822|outlook/, 'Mail'],
  [/zip/, 'Zip-fil'],
];

const pages = (count: number): string => (count === 1 ? '1 side' : `${count} sider`);

/** What a file is, before somebody fetches it: kind, size and pages. */
export const fileFacts = ({ mediaType, bytes, pages: count }: FileSnapshot): string =>
  [
    names.find(([type]) => type.test(mediaType))?.[1] ?? 'Fil',
    formatBytes(bytes),
    ...(count === null ? [] : [pages(count)]),
  ].join(', ');

/** Whether everybody can read it (LAW A2, A5); null where nothing is known to be missing. */
export function accessibilityLack(file: Pick<FileSnapshot, 'tagged' | 'textLayer'>): string | null {
  if (file.textLayer === false) return 'Billeder uden tekst: skærmlæsere kan ikke læse indholdet';
  if (file.tagged === false) return 'Uden mærkning: skærmlæsere kan ikke læse rækkefølgen';
  return null;
}
