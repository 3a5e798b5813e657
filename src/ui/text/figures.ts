export const figuresText = {
  heading: 'Arkivet i tal',
  link: 'Arkivet i tal',
  description:
    'Møder, punkter og beslutninger i tal: hvad der blev besluttet, i hvilke udvalg, og hvor lang tid sagerne tog.',
  empty: 'Her kommer tallene, når det første møde er offentliggjort.',
  lead: (counts: { meetings: string; items: string; attachments: string }, period: string) =>
    `${counts.meetings} med ${counts.items} og ${counts.attachments} ${period}.`,
  period: (first: string, last: string) =>
    first === last ? `den ${first}` : `fra ${first} til ${last}`,
  nothing: 'Der er ingen møder i det, du har valgt.',
  filters: 'Vælg, hvad tallene skal handle om',
  committee: 'Udvalg',
  allCommittees: 'Alle udvalg',
  year: 'År',
  allYears: 'Alle år',
  shown: 'vist her',

  volume: 'Møder, punkter og bilag',
  volumeSentence: (items: string, year: string) => `Flest punkter var der i ${year}: ${items}.`,
  volumeOneYear: (items: string, meetings: string, year: string) =>
    `I ${year} var der ${items} på ${meetings}.`,
  volumePicture: 'Antal punkter pr. år',
  volumeTable: 'Møder, punkter, beslutninger og bilag pr. år',
  meetings: { one: 'møde', many: 'møder' },
  items: { one: 'punkt', many: 'punkter' },
  attachments: { one: 'bilag', many: 'bilag' },
  decisionCount: { one: 'beslutning', many: 'beslutninger' },
  volumeHeads: ['År', 'Møder', 'Punkter', 'Beslutninger', 'Bilag'],
  total: 'I alt',

  decisions: 'Beslutninger',
  decisionsSentence: (word: string, share: string, decisions: string) =>
    `${share} af ${decisions} endte med »${word}«, som er det hyppigste udfald.`,
  noDecisions: 'Der er ingen beslutninger i det, du har valgt.',
  decisionsPicture: 'Beslutninger efter udfald',
  outcomeHead: 'Udfald',
  countHead: 'Antal',
  shareHead: 'Andel',
  overYears: 'Udfald år for år',
  overYearsSentence: 'Andelen af årets beslutninger. Hver søjle er et år.',
  trend: (word: string, first: string, last: string) => `${word}: ${first}, ${last}`,
  shareIn: (share: string, year: number) => `${share} i ${year}`,
  overYearsTable: 'Beslutninger efter udfald og år',
  byCommittee: 'Udfald efter udvalg',
  byCommitteeTable: 'Beslutninger efter udfald og udvalg',

  time: 'Fra første behandling til afgørelse',
  timeSentence: (share: string, decided: string) =>
    `${share} af ${decided} blev afgjort, første gang de blev behandlet.`,
  timeLater: (median: string, lower: string, upper: string) =>
    `For resten gik der typisk ${median} (median); for den midterste halvdel mellem ${lower} og ${upper}.`,
  decidedMatters: { one: 'afgjort sag', many: 'afgjorte sager' },
  noneDecided: 'Ingen sager er afgjort endnu i det, du har valgt.',
  undecided: (matters: string) => `${matters} er ikke med, fordi de ikke er afgjort.`,
  undecidedOne: '1 sag er ikke med, fordi den ikke er afgjort.',
  matters: { one: 'sag', many: 'sager' },
  timePicture: 'Afgjorte sager efter tid fra første behandling til afgørelse',
  bandHead: 'Tid',
  matterHead: 'Sager',
  timeByCommittee: 'Tid efter udvalg',
  timeByCommitteeSentence:
    'Prikken er medianen: halvdelen af sagerne var hurtigere. Stregen dækker den midterste halvdel af sagerne.',
  timeByCommitteePicture: 'Median og midterste halvdel i dage for hvert udvalg',
  spread: (median: string, lower: string, upper: string) =>
    `${median}, midterste halvdel ${lower}–${upper}`,
  timeHeads: [
    'Udvalg',
    'Afgjorte sager',
    'Heraf med det samme',
    'Median, dage',
    'Midterste halvdel, dage',
    'Ikke afgjort',
  ],
  days: { one: 'dag', many: 'dage' },
  range: (lower: string, upper: string) => `${lower}–${upper}`,

  method: 'Sådan er tallene gjort op',
  methodLines: [
    'Tallene er talt op af det, der er offentliggjort her, til og med i dag. Lukkede punkter, tilbageholdte punkter og det, der er trukket tilbage, er ikke med.',
    'En beslutning er udvalgets egen beslutning på et punkt. De faste punkter, for eksempel godkendelse af dagsorden, tæller med. Punkter uden beslutning, og punkter hvor beslutningen ikke er frigivet, tæller ikke med blandt beslutningerne.',
    'Tiden for en sag går fra den dag, sagen første gang er behandlet på et offentliggjort møde, til den dag, et udvalg første gang har godkendt den (helt eller delvist), afvist den, taget den til efterretning eller orientering, valgt nogen eller besluttet noget andet. Drøftet, anbefalet, oversendt, udsat, sendt tilbage og udgået er ikke en afgørelse.',
    'En afgjort sag hører til det udvalg og det år, hvor den blev afgjort. En sag, der ikke er afgjort, hører til det udvalg og det år, hvor den først blev behandlet. Punkter uden sagsnummer indgår ikke i tiderne.',
    'Medianen er den midterste sag, når sagerne stilles op efter tid. Den midterste halvdel ligger mellem den hurtigste og den langsomste fjerdedel.',
  ],
  source: 'Kilde: kommunens offentliggjorte dagsordener og referater.',
};

/** A stretch of time between two meetings, in the words of a calendar. */
export const bandName: Readonly<Record<number, string>> = {
  0: 'Samme dag',
  1: 'Op til 2 uger',
  15: '2–4 uger',
  29: '4–8 uger',
  57: '2–3 måneder',
  92: '3–6 måneder',
  183: '½–1 år',
  366: 'Over 1 år',
};
