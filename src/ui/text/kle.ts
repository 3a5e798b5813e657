import type { ImportKleRefused, KleImported } from '#application/paper/import-kle.ts';
import type { KleFault } from '#application/paper/kle-file.ts';
import { inBothLanguages } from './language.ts';

const faults = {
  'not-kle': (value) =>
    `Filen er ikke en emneplan (den begynder med »${value}«). Hent emneplanen som XML hos KL, eller lav en tabel med kolonnerne nummer og titel.`,
  'broken-xml': (value) => `XML-filen er i stykker: ${value}. Hent den igen.`,
  'document-type': () =>
    'XML-filen har en dokumenttype, og dem tager Rådslag ikke imod. Fjern den.',
  'no-number': (value) => `Emnet »${value}« har intet nummer. Skriv det, eller fjern linjen.`,
  'number-wrong': (value) =>
    `»${value}« er ikke et emnenummer. Det skrives som 00, 00.01 eller 00.01.00.`,
  'title-missing': (value) => `Emnet ${value} har ingen titel. Skriv den, eller fjern linjen.`,
  'date-wrong': (value) => `»${value}« er ikke en dato. Skriv den som 2026-01-31.`,
  'number-twice': (value) =>
    `Emnet ${value} står to gange og er i brug begge steder. Fjern det ene, eller skriv, hvornår det udgik.`,
  'no-subjects': () => 'Der er ingen emner i filen. Er det den rigtige fil?',
} satisfies Record<KleFault['kind'], (value: string) => string>;

const refused = {
  'not-allowed': () => 'Kun administratorer kan indlæse emneplanen.',
  'older-edition': (present: string) =>
    `Filen er ældre end den emneplan, der er indlæst (${present}). Vil du have den alligevel, så brug --force.`,
} satisfies Record<ImportKleRefused['type'], (present: string) => string>;

/** The command that brings the register of subjects in. */
export const kleCommandText = {
  fault: ({ kind, line, value }: KleFault): string =>
    `${line === null ? '' : `Linje ${line}: `}${faults[kind](value)}`,
  more: (count: number): string => `… og ${count} fejl mere.`,
  nothingDone: 'Der er ikke indlæst noget.',
  refused: (error: ImportKleRefused): string =>
    error.type === 'older-edition' ? refused[error.type](error.present) : refused[error.type](),
  notReadable: (file: string): string => `Filen ${file} kan ikke læses. Er stien rigtig?`,
  wrongUse: 'Kommandoen er ikke skrevet rigtigt.',
  unchanged: 'Emneplanen er den samme som den, der er indlæst. Der er ikke ændret noget.',
  imported: ({ publishedOn, subjects, obsolete, added, changed, removed }: KleImported): string =>
    `Emneplanen${publishedOn === null ? '' : ` af ${publishedOn}`} er indlæst: ${subjects} emner, heraf ${obsolete} udgåede. ${added} nye, ${changed} ændrede, ${removed} fjernede.`,
  noRegister: 'Der er ikke indlæst nogen emneplan. Gør det med: raadslag kle import FIL',
  obsolete: (replacedBy: readonly string[]): string =>
    replacedBy.length === 0 ? 'udgået' : `udgået, brug ${replacedBy.join(', ')}`,
  none: 'Ingen emner passer.',
};

/** The subject code of a matter. */
export const subjectCodeText = inBothLanguages(
  {
    label: 'KLE-emne',
    help: 'Skriv et nummer, for eksempel 15.20.00, eller et ord fra emnets titel.',
    find: 'Find emnet',
    choose: (words: string) => `Emner, der passer på »${words}«`,
    keep: 'Behold det, der står i feltet',
    none: (words: string) => `Ingen emner passer på »${words}«. Prøv et kortere ord.`,
    count: (count: number) =>
      count === 1 ? '1 emne. Vælg med pil ned.' : `${count} emner. Vælg med pil ned.`,
    obsolete: (numbers: string) => (numbers === '' ? 'Udgået' : `Udgået, brug ${numbers}`),
    unknown: 'Nummeret findes ikke i emneplanen.',
    unchosen: 'Vælg et emne på listen, eller skriv et nummer. Feltet er ikke gemt.',
    noRegister: 'Der er ikke indlæst nogen emneplan; kun nummerets form bliver set efter.',
  },
  {
    label: 'KLE subject',
    help: 'Write a number, for example 15.20.00, or a word of the subject’s title.',
    find: 'Find the subject',
    choose: (words: string) => `Subjects that fit “${words}”`,
    keep: 'Keep what stands in the field',
    none: (words: string) => `No subjects fit “${words}”. Try a shorter word.`,
    count: (count: number) =>
      count === 1
        ? '1 subject. Choose with arrow down.'
        : `${count} subjects. Choose with arrow down.`,
    obsolete: (numbers: string) =>
      numbers === '' ? 'No longer used' : `No longer used, use ${numbers}`,
    unknown: 'The number is not in the register.',
    unchosen: 'Choose a subject from the list, or write a number. The field has not been saved.',
    noRegister: 'No register has been brought in; only the form of the number is looked at.',
  },
);
