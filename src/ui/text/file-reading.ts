import type { FilePartKind } from '#application/attachment/file-part.ts';
import type { Unreadable } from '#application/attachment/file-reading.ts';
import { inBothLanguages } from './language.ts';

type PartNames = Readonly<Record<FilePartKind, string>>;

/** What a part of a file is called where a finding is shown. */
export const filePartName = inBothLanguages<PartNames>(
  {
    text: 'tekst',
    'header-footer': 'sidehoved eller sidefod',
    footnote: 'note',
    comment: 'kommentar',
    'tracked-change': 'sporet ændring',
    'hidden-text': 'skjult tekst',
    'hidden-sheet': 'skjult ark',
    'hidden-slide': 'skjult dias',
    'speaker-notes': 'talernoter',
    formula: 'formel',
    metadata: 'egenskaber',
    annotation: 'bemærkning i PDF',
    'form-field': 'formularfelt',
    link: 'link',
    'mail-header': 'mailens hoved',
    attachment: 'fil i filen',
  },
  {
    text: 'text',
    'header-footer': 'header or footer',
    footnote: 'note',
    comment: 'comment',
    'tracked-change': 'tracked change',
    'hidden-text': 'hidden text',
    'hidden-sheet': 'hidden sheet',
    'hidden-slide': 'hidden slide',
    'speaker-notes': 'speaker notes',
    formula: 'formula',
    metadata: 'properties',
    annotation: 'PDF annotation',
    'form-field': 'form field',
    link: 'link',
    'mail-header': 'mail header',
    attachment: 'file in the file',
  },
);

const where = ({ label }: Unreadable): string => (label === undefined ? '' : ` (${label})`);

type Sentences = Readonly<Record<Unreadable['kind'], (unreadable: Unreadable) => string>>;

const sentences = inBothLanguages<Sentences>(
  {
    'page-without-text': ({ page }) =>
      `Side ${page ?? '?'} er et billede uden tekst og kan ikke kontrolleres.`,
    picture: (it) =>
      it.count === undefined || it.count === 1
        ? `Et billede${where(it)} kan ikke kontrolleres.`
        : `${it.count} billeder${where(it)} kan ikke kontrolleres.`,
    'sound-or-film': (it) => `Lyd eller film${where(it)} kan ikke kontrolleres.`,
    'file-inside': (it) => `En fil i filen${where(it)} kan ikke kontrolleres.`,
    'damaged-part': (it) =>
      `En del af filen${where(it)} er beskadiget og er måske ikke læst til ende.`,
  },
  {
    'page-without-text': ({ page }) =>
      `Page ${page ?? '?'} is a picture without text and cannot be checked.`,
    picture: (it) =>
      it.count === undefined || it.count === 1
        ? `A picture${where(it)} cannot be checked.`
        : `${it.count} pictures${where(it)} cannot be checked.`,
    'sound-or-film': (it) => `Sound or film${where(it)} cannot be checked.`,
    'file-inside': (it) => `A file in the file${where(it)} cannot be checked.`,
    'damaged-part': (it) =>
      `A part of the file${where(it)} is damaged and may not have been read to its end.`,
  },
);

/** "Kan ikke kontrolleres" (LAW O7g), and what it is that cannot. */
export const unreadableText = {
  da: (unreadable: Unreadable): string => sentences.da[unreadable.kind](unreadable),
  en: (unreadable: Unreadable): string => sentences.en[unreadable.kind](unreadable),
};
