import type { SearchHit } from '#application/publication/search.ts';
import { formatDate } from '#ui/format/date.ts';
import { suggestionsText } from './suggestions.ts';

export const hitKind = suggestionsText.kinds satisfies Record<SearchHit['kind'], string>;

/** Several of a kind, in the list of choices. */
export const hitKinds = {
  meeting: 'Møder',
  item: 'Punkter',
  matter: 'Sager',
  attachment: 'Bilag',
  person: 'Personer',
  committee: 'Udvalg',
} satisfies Record<SearchHit['kind'], string>;

export const searchText = {
  heading: 'Søg',
  headingFor: (query: string) => `Søgning: ${query}`,
  label: 'Søg i sager, beslutninger og bilag',
  button: 'Søg',
  total: { one: 'resultat', many: 'resultater' },
  over: (ceiling: string) => `over ${ceiling} resultater`,
  for: (query: string) => `for »${query}«`,
  /** A treatment that is called as its matter is: where and when. */
  treatment: ({ committee, date, title }: SearchHit) =>
    committee === null || date === null ? title : `${committee}, ${formatDate(date)}`,
  more: (count: number) => (count === 1 ? '1 sted mere i sagen' : `${count} steder mere i sagen`),
  moreItem: (count: number) => (count === 1 ? '1 bilag mere' : `${count} bilag mere`),
  meant: 'Mente du',
  none: (query: string) => `Intet fundet for »${query}«`,
  noneText:
    'Der er søgt i titler, sagsnumre, beslutninger, sagsfremstillinger og bilag i alt, der er offentliggjort.',
  noneChosen: 'Der er kun søgt i det, du har afgrænset til:',
  tips: [
    'Prøv et andet ord for det samme, eller færre ord.',
    'Ord findes i alle former og som del af længere ord: »plan« finder også »beskæftigelsesplanen«.',
    'Sæt anførselstegn om ord, der skal stå lige efter hinanden: "plan og by".',
    'Et sagsnummer kan skrives med eller uden streg: 22-001312.',
    'En dato finder mødet: 9. marts 2022.',
  ],
  intro: 'Skriv et emne, et sagsnummer eller en dato.',
  browse: 'Du kan også gå på opdagelse i',
  or: 'eller',
  pastTheEnd: 'Så mange resultater er der ikke.',
  firstPage: 'Gå til første side',
};

export const choiceText = {
  heading: 'Afgræns',
  sort: 'Rækkefølge',
  byRelevance: 'Mest relevante',
  byDate: 'Nyeste først',
  committee: 'Udvalg',
  year: 'År',
  outcome: 'Udfald',
  kind: 'Type',
  chosen: 'Afgrænset til',
  remove: 'Fjern',
  reset: 'Nulstil',
  others: (count: number) => `Vis ${count} flere`,
};
