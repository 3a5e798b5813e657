import { inBothLanguages } from './language.ts';

/** The page with the secret address of one's own calendar. */
export const ownCalendarText = inBothLanguages(
  {
    heading: 'Din kalender',
    intro:
      'Få møderne i dine udvalg i din egen kalender. De følger selv med, når et møde flyttes eller aflyses.',
    calendarName: (name: string) => `Møder: ${name}`,
    address: 'Hemmelig adresse',
    none: 'Du har ingen adresse endnu.',
    make: 'Lav en hemmelig adresse',
    madeAt: (when: string) => `Du har en adresse, lavet den ${when}. Den kan ikke vises igen.`,
    renew: 'Lav en ny',
    renewHelp:
      'Laver du en ny, holder den gamle op med at virke med det samme. Det gør den også, når du sletter den.',
    remove: 'Slet adressen',
    removed: 'Adressen er slettet.',
    removedHelp: 'Kalendere, der brugte den, får ikke flere møder. Du kan lave en ny.',
    yours: 'Din nye adresse',
    copy: 'Sæt denne adresse ind i dit kalenderprogram',
    shownOnce: 'Adressen vises kun nu. Enhver, der kender den, kan se kalenderen: del den ikke.',
    subscribe: 'Åbn i dit kalenderprogram',
    holds: 'Det står der i kalenderen',
    holdsHelp:
      'Udvalg, dag, tid og sted for de møder, du har med at gøre, også dem, der er planlagt og ikke meddelt offentligt endnu. Titler på punkter står aldrig i den.',
  },
  {
    heading: 'Your calendar',
    intro:
      'Have your committees’ meetings in your own calendar. They follow by themselves when a meeting is moved or cancelled.',
    calendarName: (name: string) => `Meetings: ${name}`,
    address: 'Secret address',
    none: 'You have no address yet.',
    make: 'Make a secret address',
    madeAt: (when: string) => `You have an address, made on ${when}. It cannot be shown again.`,
    renew: 'Make a new one',
    renewHelp:
      'If you make a new one, the old one stops working at once. So it does when you delete it.',
    remove: 'Delete the address',
    removed: 'The address has been deleted.',
    removedHelp: 'Calendars that used it get no more meetings. You can make a new one.',
    yours: 'Your new address',
    copy: 'Put this address into your calendar programme',
    shownOnce:
      'The address is shown only now. Whoever knows it can see the calendar: do not share it.',
    subscribe: 'Open in your calendar programme',
    holds: 'What stands in the calendar',
    holdsHelp:
      'Committee, day, time and place of the meetings that you have to do with, those included that are planned and not announced yet. Titles of items never stand in it.',
  },
);
