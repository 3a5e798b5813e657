import { inBothLanguages } from './language.ts';

/** Putting several matters on an agenda at once. */
export const agendaManyText = inBothLanguages(
  {
    help: 'Sæt kryds ved de sager, der skal på, og sæt dem på samlet. De kommer på i den rækkefølge, de står.',
    choose: (title: string) => `Vælg: ${title}`,
    add: 'Sæt de valgte på',
    added: (count: number) =>
      count === 1 ? '1 sag er sat på dagsordenen.' : `${count} sager er sat på dagsordenen.`,
    leftOut: 'Disse kom ikke på:',
    unknown: 'En sag',
  },
  {
    help: 'Tick the matters and put them on together. They come in the order in which they stand.',
    choose: (title: string) => `Choose: ${title}`,
    add: 'Put the chosen ones on',
    added: (count: number) =>
      count === 1 ? '1 matter is on the agenda.' : `${count} matters are on the agenda.`,
    leftOut: 'These were left out:',
    unknown: 'A matter',
  },
);
