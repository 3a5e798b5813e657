import { inBothLanguages } from './language.ts';

/** What can be wrong with the form in which a year is planned, in the order in which its fields stand. */
export const planFaults = [
  'committee-missing',
  'from-missing',
  'until-missing',
  'period-backwards',
  'period-too-long',
  'pattern-missing',
  'weeks-out-of-range',
  'first-missing',
  'dates-missing',
  'date-unreadable',
  'too-many-dates',
  'time-missing',
  'ends-wrong',
  'place-too-long',
] as const;
export type PlanFault = (typeof planFaults)[number];

const danish = {
  'committee-missing': 'Vælg et udvalg.',
  'from-missing': 'Skriv den første dag i perioden.',
  'until-missing': 'Skriv den sidste dag i perioden.',
  'period-backwards': 'Perioden slutter, før den begynder. Byt om på de to dage.',
  'period-too-long': 'Perioden må højst være to år. Planlæg et år ad gangen.',
  'pattern-missing': 'Vælg, hvordan møderne falder.',
  'weeks-out-of-range': 'Skriv et tal fra 1 til 26 for antallet af uger mellem møderne.',
  'first-missing': 'Skriv den dag, det første møde holdes.',
  'dates-missing': 'Skriv mindst én dato.',
  'date-unreadable':
    'En af linjerne er ikke en dato, vi kan læse. Skriv dag, måned og år: 13. januar 2027.',
  'too-many-dates': 'Der er over 100 datoer. Planlæg færre ad gangen.',
  'time-missing': 'Skriv, hvornår møderne begynder, for eksempel 16.30.',
  'ends-wrong': 'Sluttidspunktet skal ligge efter den tid, mødet begynder. Det må også stå tomt.',
  'place-too-long': 'Stedet må højst fylde 200 tegn.',
} satisfies Record<PlanFault, string>;

export const planFaultText = inBothLanguages(danish, {
  'committee-missing': 'Choose a committee.',
  'from-missing': 'Enter the first day of the period.',
  'until-missing': 'Enter the last day of the period.',
  'period-backwards': 'The period ends before it begins. Swap the two days.',
  'period-too-long': 'The period may be two years at most. Plan one year at a time.',
  'pattern-missing': 'Choose how the meetings fall.',
  'weeks-out-of-range': 'Enter a number from 1 to 26 for the weeks between meetings.',
  'first-missing': 'Enter the day of the first meeting.',
  'dates-missing': 'Enter at least one date.',
  'date-unreadable':
    'One of the lines is not a date we can read. Write day, month and year: 13 January 2027.',
  'too-many-dates': 'There are more than 100 dates. Plan fewer at a time.',
  'time-missing': 'Enter when the meetings begin, for example 16:30.',
  'ends-wrong': 'The end must be later than the beginning. It may also be left empty.',
  'place-too-long': 'The place may be 200 characters at most.',
});

/** The form itself. */
export const planFormText = inBothLanguages(
  {
    committee: 'Udvalg',
    from: 'Fra og med',
    until: 'Til og med',
    pattern: 'Sådan falder møderne',
    maaned: 'En bestemt ugedag i måneden',
    uger: 'Med et fast antal uger imellem',
    datoer: 'På datoer, jeg skriver selv',
    week: 'Hvilken uge i måneden',
    weekday: 'Ugedag',
    exceptMonths: 'Ikke i',
    weeks: 'Antal uger imellem',
    first: 'Første møde',
    dates: 'Datoer',
    datesHelp: 'Én på hver linje, med årstal: 13. januar 2027 eller 13-01-2027.',
    time: 'Begynder kl.',
    ends: 'Slutter kl.',
    place: 'Sted',
    optional: 'valgfrit',
    show: 'Vis forslag',
    faults: 'Der mangler lidt, før vi kan lave et forslag',
  },
  {
    committee: 'Committee',
    from: 'From',
    until: 'Until',
    pattern: 'How the meetings fall',
    maaned: 'A certain weekday of the month',
    uger: 'With a fixed number of weeks between',
    datoer: 'On dates that I write myself',
    week: 'Which week of the month',
    weekday: 'Weekday',
    exceptMonths: 'Not in',
    weeks: 'Weeks between',
    first: 'First meeting',
    dates: 'Dates',
    datesHelp: 'One on each line, with the year: 13 January 2027 or 13-01-2027.',
    time: 'Begins at',
    ends: 'Ends at',
    place: 'Place',
    optional: 'optional',
    show: 'Show proposal',
    faults: 'A little is missing before we can make a proposal',
  },
);
