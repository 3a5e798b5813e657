import type { CustomaryDayId } from '#domain/deadline/holiday.ts';
import { inBothLanguages } from './language.ts';

const danishDays = {
  'constitution-day': 'grundlovsdag (5. juni)',
  'christmas-eve': 'juleaftensdag (24. december)',
  'new-years-eve': 'nytårsaftensdag (31. december)',
} satisfies Record<CustomaryDayId, string>;

const days = (count: number): string => (count === 1 ? '1 hverdag' : `${count} hverdage`);
const workingDays = (count: number): string =>
  count === 1 ? '1 working day' : `${count} working days`;

/** The page with a committee's deadlines, the year's holidays and the municipality's breaks. */
export const committeeDeadlinesText = inBothLanguages(
  {
    heading: 'Frister og ferier',
    rule: 'Fristerne',
    rulePlain: (count: number) =>
      `Der skal ligge ${days(count)} mellem den dag, dagsordenen sendes ud, og mødet. Hverken udsendelsesdagen eller mødedagen tæller med.`,
    source: (source: string) => `Grundlag: ${source}.`,
    council:
      'Loven kræver så vidt muligt fire hverdage for kommunalbestyrelsen. Færre følger ikke loven.',
    example: (day: string) => `Et eksempel: mødet ${day}`,
    exampleOfPlan: 'Det er det næste møde i mødeplanen.',
    exampleMadeUp: 'Der er intet møde i mødeplanen, så dagen er opdigtet.',
    tried: 'Sådan bliver det med de frister, du har skrevet. De er ikke gemt endnu.',
    set: 'Sæt nye frister',
    days: 'Hverdage mellem udsendelse og møde',
    before: 'Hverdage før udsendelsen',
    submission: 'Sager indleveres',
    approval: 'Sager er godkendt',
    agendaMeeting: 'Dagsordensmøde',
    saturdays: 'Lørdage tæller som hverdage',
    counted: 'Disse dage tæller også som hverdage',
    countedDays: danishDays,
    from: 'Gælder for møder fra og med',
    fromHelp:
      'Møder før den dag beholder de frister, de har. Frister, der skulle gælde fra senere, falder bort.',
    save: 'Gem fristerne',
    try: 'Vis eksemplet',
    saved: 'Fristerne er gemt',
    savedHelp: 'De står ved alle møder fra den dag, de gælder.',
    own: 'Frister, udvalget har sat',
    ownRule: (from: string, until: string | null, count: number) =>
      `Fra ${from}${until === null ? '' : ` til ${until}`}: ${days(count)}`,
    noOwn: 'Udvalget har ikke sat sine egne. Derfor gælder de almindelige.',
    holidays: (year: number) => `Helligdage i ${year}`,
    isCounted: 'tæller som hverdag',
    notCounted: 'De tæller ikke som hverdage, medmindre der står andet.',
    breaks: 'Skoleferier og pauser',
    breaksHelp: 'Forslag til mødeplaner siger til, når et møde eller en frist ligger i en af dem.',
    noBreaks: 'Der er ikke skrevet nogen ferier ind endnu.',
    breaksByOthers: 'En administrator skriver dem ind for hele kommunen.',
    breakLines: 'Én ferie på hver linje',
    breakLinesHelp:
      'Et navn og den første og sidste dag med årstal: Vinterferie 13.-21. februar 2027. Du kan indsætte linjer fra et regneark.',
    saveBreaks: 'Gem ferierne',
    breaksSaved: 'Ferierne er gemt',
    breaksSavedHelp: 'De gælder for alle udvalgs mødeplaner fra nu af.',
    lineWrong: (line: number) => `Linje ${line} kan ikke læses.`,
  },
  {
    heading: 'Deadlines and breaks',
    rule: 'The deadlines',
    rulePlain: (count: number) =>
      `There must be ${workingDays(count)} between the day the agenda is sent out and the meeting. Neither of those two days is counted.`,
    source: (source: string) => `Basis (in Danish): ${source}.`,
    council:
      'For the municipal council the law asks for four working days as far as possible. Fewer do not follow the law.',
    example: (day: string) => `An example: the meeting ${day}`,
    exampleOfPlan: 'It is the next meeting in the plan.',
    exampleMadeUp: 'There is no meeting in the plan, so the day is made up.',
    tried: 'This is how it would be with the deadlines you have entered. They are not saved yet.',
    set: 'Set new deadlines',
    days: 'Working days between dispatch and meeting',
    before: 'Working days before dispatch',
    submission: 'Matters submitted',
    approval: 'Matters approved',
    agendaMeeting: 'Agenda meeting',
    saturdays: 'Saturdays count as working days',
    counted: 'These days also count as working days',
    countedDays: {
      'constitution-day': 'Constitution Day (5 June)',
      'christmas-eve': 'Christmas Eve (24 December)',
      'new-years-eve': 'New Year’s Eve (31 December)',
    },
    from: 'Holds for meetings from',
    fromHelp:
      'Meetings before that day keep the deadlines they have. Deadlines that were to hold from a later day give way.',
    save: 'Save the deadlines',
    try: 'Show the example',
    saved: 'The deadlines are saved',
    savedHelp: 'They stand with all meetings from the day they hold.',
    own: 'Deadlines that the committee has set',
    ownRule: (from: string, until: string | null, count: number) =>
      `From ${from}${until === null ? '' : ` to ${until}`}: ${workingDays(count)}`,
    noOwn: 'The committee has set none of its own. So the usual ones hold.',
    holidays: (year: number) => `Holidays in ${year}`,
    isCounted: 'counts as a working day',
    notCounted: 'They do not count as working days unless it says so.',
    breaks: 'School holidays and breaks',
    breaksHelp: 'Proposed plans say so when a meeting or a deadline falls in one of them.',
    noBreaks: 'No breaks have been entered yet.',
    breaksByOthers: 'An administrator enters them for the whole municipality.',
    breakLines: 'One break on each line',
    breakLinesHelp:
      'A name and the first and last day with the year: Vinterferie 13.-21. februar 2027. You can paste lines from a spreadsheet.',
    saveBreaks: 'Save the breaks',
    breaksSaved: 'The breaks are saved',
    breaksSavedHelp: 'They hold for the plans of all committees from now on.',
    lineWrong: (line: number) => `Line ${line} cannot be read.`,
  },
);
