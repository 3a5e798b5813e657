import type { FileSnapshot } from '#domain/publication/snapshot.ts';
import { formatBytes } from '#ui/format/bytes.ts';
import { inBothLanguages, type Language } from './language.ts';

const types = {
  pdf: /pdf/,
  document: /wordprocessingml|opendocument\.text/,
  sheet: /spreadsheet/,
  slides: /presentation/,
  picture: /^image\//,
  media: /^(audio|video)\//,
  text: /^text\/plain/,
  mail: /rfc822|outlook/,
  zip: /zip/,
} as const;
type FileType = keyof typeof types;
const fileTypes: readonly FileType[] = [
  'pdf',
  'document',
  'sheet',
  'slides',
  'picture',
  'media',
  'text',
  'mail',
  'zip',
];

const attachedFileText = inBothLanguages(
  {
    type: {
      pdf: 'PDF',
      document: 'Tekstdokument',
      sheet: 'Regneark',
      slides: 'Præsentation',
      picture: 'Billede',
      media: 'Lyd eller film',
      text: 'Tekst',
      mail: 'Mail',
      zip: 'Zip-fil',
    } satisfies Record<FileType, string>,
    other: 'Fil',
    pages: (count: number) => (count === 1 ? '1 side' : `${count} sider`),
    noTextLayer: 'Billeder uden tekst: skærmlæsere kan ikke læse indholdet',
    untagged: 'Uden mærkning: skærmlæsere kan ikke læse rækkefølgen',
  },
  {
    type: {
      pdf: 'PDF',
      document: 'Text document',
      sheet: 'Spreadsheet',
      slides: 'Presentation',
      picture: 'Picture',
      media: 'Sound or film',
      text: 'Text',
      mail: 'E-mail',
      zip: 'Zip file',
    },
    other: 'File',
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
    noTextLayer: 'Pictures without text: screen readers cannot read the content',
    untagged: 'Untagged: screen readers cannot read the order',
  },
);

/** What a file is, before somebody fetches it: kind, size and pages. The public side is Danish. */
export function fileFacts(
  { mediaType, bytes, pages }: FileSnapshot,
  language: Language = 'da',
): string {
  const text = attachedFileText[language];
  const type = fileTypes.find((one) => types[one].test(mediaType));
  return [
    type === undefined ? text.other : text.type[type],
    formatBytes(bytes, language),
    ...(pages === null ? [] : [text.pages(pages)]),
  ].join(', ');
}

/** Whether everybody can read it (LAW A2, A5); null where nothing is known to be missing. */
export function accessibilityLack(
  file: Pick<FileSnapshot, 'tagged' | 'textLayer'>,
  language: Language = 'da',
): string | null {
  const text = attachedFileText[language];
  if (file.textLayer === false) return text.noTextLayer;
  if (file.tagged === false) return text.untagged;
  return null;
}
