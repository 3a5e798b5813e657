import { expect, test } from 'vitest';
import type { FileSnapshot } from '#domain/publication/snapshot.ts';
import { accessibilityLack, fileFacts } from './attached-file.ts';

const scanned: FileSnapshot = {
  fileName: 'kort.pdf',
  bytes: 4_200_000,
  mediaType: 'application/pdf',
  pages: 1,
  tagged: false,
  language: null,
  textLayer: false,
};

test.each([
  ['da', 'PDF, 4,2 MB, 1 side', 'Billeder uden tekst: skærmlæsere kan ikke læse indholdet'],
  ['en', 'PDF, 4.2 MB, 1 page', 'Pictures without text: screen readers cannot read the content'],
] as const)(
  'what a file is, and what it lacks, is said in the language of the reader: %s',
  (language, facts, lack) => {
    expect([fileFacts(scanned, language), accessibilityLack(scanned, language)]).toEqual([
      facts,
      lack,
    ]);
  },
);

test('the public pages say it in Danish', () => {
  expect([fileFacts(scanned), accessibilityLack({ tagged: true, textLayer: true })]).toEqual([
    'PDF, 4,2 MB, 1 side',
    null,
  ]);
});
