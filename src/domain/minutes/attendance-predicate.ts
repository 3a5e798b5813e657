import type { AbsenceKind } from './parsed-minutes.ts';

/** A way minutes say that someone was not there (L66, P6); the first that fits counts. */
export type AttendancePredicate = {
  readonly kind: AbsenceKind;
  readonly source: string;
  readonly form: RegExp;
};

const follows = (form: string): RegExp => new RegExp(`^\\s*(?:${form})`, 'iu');
const treatment =
  '(?:dette |mødets? |sagens? |udvalgets? |byrådets? |punktets? |denne |i |af |under |ved |behandling\\S*|drøftels\\S*|afgørels\\S*|beslutning\\S*|mødet|møde|punkt\\S*|pkt|sag\\S*|dagsordenspunkt\\S*)';

/** What may follow a list of names. Disqualification outranks leaving the room, since it is its reason (L51). */
export const attendancePredicates: readonly AttendancePredicate[] = [
  {
    kind: 'disqualified',
    source: 'L50, L53',
    form: follows(
      '(?:(?:har |havde )?erklære(?:de|r|t) sig (?:selv )?inhabile?|(?:var|er|blev|blev erklæret|blev kendt|kendtes) (?:erklæret |anset for |kendt )?inhabile?|' +
        '(?:forlod|deltog ikke|deltager ikke|har ikke deltaget|deltog derfor ikke)[^.]{0,120}inhabil|inhabil)',
    ),
  },
  {
    kind: 'unexcused',
    source: 'L66',
    form: follows(
      '(?:var|er) (?:fraværende|udeblevet) uden (?:lovligt )?(?:afbud|forfald)|udeblev(?! med)|er udeblevet',
    ),
  },
  {
    kind: 'leftEarly',
    source: 'L66',
    form: follows(
      '(?:forlod|forlader|gik fra) (?:herefter |derefter )?(?:mødet|lokalet|salen)|(?:gik|forlod|måtte gå) (?:efter|kl|under|ved)|deltog (?:indtil|til|til og med|frem til)(?! stede)',
    ),
  },
  {
    kind: 'arrivedLate',
    source: 'L66',
    form: follows(
      '(?:ankom|kom|indtrådte|indtræder|mødte|tiltrådte mødet|trådte ind|stødte)(?= (?:til |i |ind |efter|under|ved|kl|fra|først|for sent|stede|mødet))|deltog (?:først )?fra (?:og med )?(?:kl|punkt|pkt|sag|dagsordenspunkt)',
    ),
  },
  {
    kind: 'notPresentAtItem',
    source: 'L31, P6',
    form: follows(
      `(?:deltog|deltager|har) (?:dog |derfor )?ikke (?:deltaget )?(?:i|under|ved) (?:${treatment}|behandlingen)(?!\\s*i mødet)(?<!i mødet)(?<!i møde)|deltog ikke(?=\\s*[.)]?\\s*$)|` +
        '(?:var|er) (?:ikke til ?stede|fraværende) (?:under|ved|i|for)|(?:var|er) ikke til ?stede',
    ),
  },
  {
    kind: 'excused',
    source: 'L66',
    form: follows(
      'deltog ikke i mødet|(?:var|er|har været) (?:desværre )?(?:fraværende|forhindre(?:t|de)|fraværende med afbud)|(?:har|havde) (?:meldt|sendt|givet) (?:afbud|forfald)|(?:meldte|sendte|gav) afbud|udeblev med|(?:har|havde) afbud|fraværende',
    ),
  },
];
