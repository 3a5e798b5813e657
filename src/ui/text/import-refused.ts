import type { ImportRefused } from '#application/import/import-report.ts';
import { intakeRefusedText } from './intake-refused.ts';

type Of<Type extends ImportRefused['type']> = Extract<ImportRefused, { readonly type: Type }>;

const sentences = {
  intake: (refused) => intakeRefusedText(refused),
  'no-date': () =>
    'Dokumentet siger ikke, hvilken dag mødet er, og det gættes aldrig. Brug en udgave, hvor datoen står i hovedet.',
  'no-committee': () =>
    'Dokumentet siger ikke, hvilket udvalg mødet er i. Brug en udgave, hvor udvalgets navn står i hovedet.',
  'no-items': () => 'Der er ingen punkter i dokumentet. Er det en dagsorden eller et referat?',
  'ambiguous-meeting': ({ date }) =>
    `Udvalget har to møder den ${date}, og dokumentet siger ikke klokkeslættet. Brug en udgave, hvor det står.`,
  extract: ({ items, whole }) =>
    `Filen er et udskrift af ${items === 1 ? 'ét punkt' : `${items} punkter`} af et dokument, som arkivet har i sin helhed (${whole} punkter). Det er ikke skiftet ud. Skal det gælde i stedet, så fortryd først den import, som det hele dokument kom med.`,
  'not-allowed': () => 'Dokumentet hører til et udvalg, som du ikke er sekretær for.',
  'reader-failed': ({ message }) =>
    `Filen kunne ikke læses til ende på grund af en fejl hos os (${message.split('\n')[0] ?? ''}). De andre filer er ikke berørt.`,
} satisfies { readonly [Type in ImportRefused['type']]: (refused: Of<Type>) => string };

/** Why a file is not imported, and the way out. */
export function importRefusedText<Type extends ImportRefused['type']>(refused: Of<Type>): string {
  const all: { readonly [T in ImportRefused['type']]: (refused: Of<T>) => string } = sentences;
  const say = all[refused.type];
  const entry = 'entry' in refused && refused.type !== 'intake' ? refused.entry : null;
  return `${typeof entry === 'string' ? `${entry}: ` : ''}${say(refused)}`;
}
