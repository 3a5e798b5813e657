import type { FileRefusalKind, FileRefusalOf } from '#application/attachment/file-refused.ts';
import { inBothLanguages, type Language } from './language.ts';

const numbers = {
  da: new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }),
};
const megabytes = (language: Language, bytes: number): string =>
  `${numbers[language].format(bytes / 1_000_000)} MB`;

type Sentences = {
  readonly [Kind in FileRefusalKind]: (refused: FileRefusalOf<Kind>) => string;
};

const danish: Sentences = {
  empty: () => 'Filen er tom. Find den rigtige fil, og vælg den i stedet.',
  'too-large': ({ bytes, limit }) =>
    `Filen fylder ${megabytes('da', bytes)}, og grænsen er ${megabytes('da', limit)}. Gør den mindre, eller del den.`,
  program: () => 'Det er et program, uanset hvad filen hedder. Programmer tages ikke ind.',
  encrypted: () =>
    'Filen er låst med en adgangskode, så ingen kan se efter, hvad der står i den. Gem den uden adgangskode.',
  broken: () => 'Filen er beskadiget eller ikke hentet færdig. Gem den igen, og prøv med den.',
  'unknown-format': ({ format }) =>
    `${format === null ? 'Filens format kendes ikke' : `${format}-filer læses ikke`}, så indholdet kan ikke kontrolleres. Gem den som PDF.`,
  'old-office': () =>
    'Det er en fil i Offices gamle format, som ikke kan kontrolleres. Gem den som docx, xlsx eller pptx, eller som PDF.',
  macro: () =>
    'Der er makroer (små programmer) i filen. Gem den uden makroer, for eksempel som docx eller xlsx, eller som PDF.',
  'active-content': ({ action }) =>
    `PDF-filen vil selv gøre noget, når den åbnes (${action}). Udskriv den til en ny PDF, og brug den.`,
  'zip-bomb': ({ limit }) =>
    `Filen pakkes ud til mere end ${numbers.da.format(limit)} gange sin størrelse, og det gør ægte dokumenter ikke. Gem den som PDF.`,
  'too-large-unpacked': ({ limit }) =>
    `Filen fylder mere end ${megabytes('da', limit)}, når den pakkes ud. Del den i mindre filer.`,
  'too-many-files': ({ files, limit }) =>
    `Der er ${numbers.da.format(files)} filer i filen, og grænsen er ${numbers.da.format(limit)}. Del den.`,
  'too-deep': ({ limit }) =>
    `Der er filer i filer i mere end ${numbers.da.format(limit)} lag. Pak dem ud, og vedhæft dem for sig.`,
  'too-many-pages': ({ pages, limit }) =>
    `Filen har ${numbers.da.format(pages)} sider, og grænsen er ${numbers.da.format(limit)}. Del den.`,
  'unsafe-name': () =>
    'Et navn i filen peger ud af den, og sådan en pakkes ikke ud. Pak filerne igen uden mapper.',
  virus: ({ name }) =>
    `Filen er afvist af viruskontrollen (${name}). Fortæl it-afdelingen, hvor den kommer fra.`,
  'scanner-unreachable': () =>
    'Viruskontrollen svarer ikke, og uden den tages ingen filer ind. Prøv igen om lidt, eller tal med it-afdelingen.',
  'too-hard': () =>
    'Filen kunne ikke læses til ende inden for den tid og plads, en fil får. Gem den som PDF, og prøv igen.',
};

const english: Sentences = {
  empty: () => 'The file is empty. Find the right file and choose that one.',
  'too-large': ({ bytes, limit }) =>
    `The file is ${megabytes('en', bytes)}, and the limit is ${megabytes('en', limit)}. Make it smaller or divide it.`,
  program: () => 'This is a program, whatever the file is called. Programs are not accepted.',
  encrypted: () =>
    'The file is locked with a password, so nobody can check what is in it. Save it without a password.',
  broken: () => 'The file is damaged or not completely downloaded. Save it again and try that one.',
  'unknown-format': ({ format }) =>
    `${format === null ? 'The format of the file is unknown' : `${format} files are not read`}, so the content cannot be checked. Save it as PDF.`,
  'old-office': () =>
    'The file is in the old Office format, which cannot be checked. Save it as docx, xlsx or pptx, or as PDF.',
  macro: () =>
    'The file contains macros (small programs). Save it without macros, as docx or xlsx for instance, or as PDF.',
  'active-content': ({ action }) =>
    `The PDF file does something by itself when it is opened (${action}). Print it to a new PDF and use that.`,
  'zip-bomb': ({ limit }) =>
    `The file unpacks to more than ${numbers.en.format(limit)} times its size, which real documents never do. Save it as PDF.`,
  'too-large-unpacked': ({ limit }) =>
    `The file is more than ${megabytes('en', limit)} when unpacked. Divide it into smaller files.`,
  'too-many-files': ({ files, limit }) =>
    `There are ${numbers.en.format(files)} files in the file, and the limit is ${numbers.en.format(limit)}. Divide it.`,
  'too-deep': ({ limit }) =>
    `There are files within files in more than ${numbers.en.format(limit)} layers. Unpack them and attach them one by one.`,
  'too-many-pages': ({ pages, limit }) =>
    `The file has ${numbers.en.format(pages)} pages, and the limit is ${numbers.en.format(limit)}. Divide it.`,
  'unsafe-name': () =>
    'A name in the file points out of it, and such a file is not unpacked. Pack the files again without folders.',
  virus: ({ name }) =>
    `The virus check refuses the file (${name}). Tell the IT department where it comes from.`,
  'scanner-unreachable': () =>
    'The virus check does not answer, and no files are accepted without it. Try again shortly or contact the IT department.',
  'too-hard': () =>
    'The file could not be read to the end within the time and memory a file is given. Save it as PDF and try again.',
};

const sentences = inBothLanguages(danish, english);
const inside = {
  da: (path: string) => ` (${path} i filen)`,
  en: (path: string) => ` (${path} in the file)`,
};

const say = <Kind extends FileRefusalKind>(
  language: Language,
  refused: FileRefusalOf<Kind>,
): string => {
  const all: Sentences = sentences[language];
  return all[refused.kind](refused);
};

/** Why a file is not taken in, and the way out: "navn.pdf: …". */
export const fileRefusedText = (
  file: string,
  refused: FileRefusalOf<FileRefusalKind> & { readonly inside?: string },
  language: Language = 'da',
): string =>
  `${file}${refused.inside === undefined ? '' : inside[language](refused.inside)}: ${say(language, refused)}`;
