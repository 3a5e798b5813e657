import type { FixedEntriesRefused } from '#application/agenda/keep-fixed-entries.ts';
import { inBothLanguages } from './language.ts';

/** The page with what stands on every agenda of a committee. */
export const fixedEntriesText = inBothLanguages(
  {
    heading: 'Faste punkter',
    intro:
      'De punkter, der står på hver dagsorden af sig selv. En ændring gælder dagsordener, der åbnes fra nu af.',
    committee: 'Udvalg',
    show: 'Vis',
    list: (committee: string) => `Faste punkter i ${committee}`,
    entry: (number: number) => `Punkt ${number}`,
    title: 'Titel',
    from: 'Fra og med (kan være tom)',
    until: 'Til og med (kan være tom)',
    place: { first: 'Før sagerne', 'after-open': 'Efter de åbne sager', last: 'Til sidst' },
    up: (title: string) => `Flyt »${title}« op`,
    down: (title: string) => `Flyt »${title}« ned`,
    remove: 'Fjern',
    removeNamed: (title: string) => `Fjern »${title}«`,
    save: 'Gem de faste punkter',
    add: 'Nyt fast punkt',
    addPlace: 'Plads',
    addButton: 'Tilføj punktet',
    saved: 'De faste punkter er gemt.',
    nothing: 'Du er ikke sekretær i noget udvalg.',
    refused: {
      'not-found': 'Udvalget findes ikke.',
      'not-allowed': 'Det er udvalgets sekretær, der bestemmer de faste punkter.',
      'title-missing': 'Skriv en titel på hvert punkt.',
      'period-reversed': 'Et punkt ender, før det begynder. Ret dagene.',
      'required-missing':
        'Godkendelse af dagsorden og godkendelse af referat skal stå på hver dagsorden, uden begyndelse og ende.',
      malformed: 'Udfyld felterne.',
    } satisfies Record<FixedEntriesRefused['type'] | 'malformed', string>,
  },
  {
    heading: 'Fixed items',
    intro:
      'The items that stand on each agenda by themselves. A change holds for agendas that are opened from now on.',
    committee: 'Committee',
    show: 'Show',
    list: (committee: string) => `Fixed items of ${committee}`,
    entry: (number: number) => `Item ${number}`,
    title: 'Title',
    from: 'From (may be empty)',
    until: 'Until (may be empty)',
    place: { first: 'Before the matters', 'after-open': 'After the open matters', last: 'Last' },
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    remove: 'Remove',
    removeNamed: (title: string) => `Remove “${title}”`,
    save: 'Save the fixed items',
    add: 'New fixed item',
    addPlace: 'Place',
    addButton: 'Add the item',
    saved: 'The fixed items have been saved.',
    nothing: 'You are not the secretary of any committee.',
    refused: {
      'not-found': 'The committee does not exist.',
      'not-allowed': 'The committee’s secretary decides the fixed items.',
      'title-missing': 'Write a title for each item.',
      'period-reversed': 'An item ends before it begins. Mend the days.',
      'required-missing':
        'Approval of the agenda and approval of the minutes must stand on each agenda, without beginning or end.',
      malformed: 'Fill in the fields.',
    },
  },
);
