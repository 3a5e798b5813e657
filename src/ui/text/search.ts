import type { SearchHit } from '#application/publication/ports.ts';

export const hitKind = {
  meeting: 'Møde',
  item: 'Punkt',
  matter: 'Sag',
  attachment: 'Bilag',
  person: 'Person',
  committee: 'Udvalg',
} satisfies Record<SearchHit['kind'], string>;

export const searchText = {
  heading: 'Søg',
  headingFor: (query: string) => `Søgning: ${query}`,
  label: 'Søg i sager, beslutninger og bilag',
  button: 'Søg',
  named: 'Måske leder du efter',
  results: 'Resultater',
  total: { one: 'resultat', many: 'resultater' },
  over: (ceiling: string) => `over ${ceiling} resultater`,
  for: (query: string) => `for „${query}“`,
  more: (count: number) => (count === 1 ? '1 sted mere i sagen' : `${count} steder mere i sagen`),
  moreItem: (count: number) => (count === 1 ? '1 bilag mere' : `${count} bilag mere`),
  none: (query: string) => `Intet fundet for „${query}“`,
  noneText:
    'Der er søgt i titler, sagsnumre, beslutninger, sagsfremstillinger og bilag i alt, der er offentliggjort.',
  tips: [
    'Prøv et andet ord for det samme, eller færre ord.',
    'Ord findes i alle former og fra begyndelsen: „veteran“ finder også „veteranpolitik“.',
    'Et sagsnummer kan skrives med eller uden streg: 22-001312.',
    'En dato finder mødet: 9. marts 2022.',
  ],
  intro: 'Skriv et emne, et sagsnummer eller en dato.',
  browse: 'Du kan også gå på opdagelse i',
  or: 'eller',
};
