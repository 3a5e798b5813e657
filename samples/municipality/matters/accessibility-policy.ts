import type {
  SampleCommittee,
  SampleItem,
  SampleTreatment,
} from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { lise, viggo } from '../people.ts';
import { direction } from '../standing-items.ts';

/** All committees treated the follow-up within eight days; each one's minutes print what the others decided. */
const treatments: readonly SampleTreatment[] = [
  {
    committee: before.job,
    date: '2025-04-07',
    decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
  },
  {
    committee: before.social,
    date: '2025-04-07',
    decision: {
      text: `
Indstillingen anbefales. Udvalget peger på, at pårørende til borgere med demens skal nævnes som en særskilt gruppe i næste
års opfølgning.`,
      outcome: 'recommended',
    },
    excused: [lise],
  },
  {
    committee: before.technical,
    date: '2025-04-09',
    decision: {
      text: `
Taget til efterretning. Udvalget ønsker, at følgende steder gennemgås i 2025: - stoppestederne langs Kildebyvej - adgangen
til badebroen i Strandbøge - belægningen på torvet i Bøgelund.`,
      outcome: 'noted',
    },
  },
  {
    committee: before.finance,
    date: '2025-04-14',
    decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
  },
];

const written = {
  area: 'SSÆ',
  matter: '24/6310',
  title: 'Opfølgning på tilgængelighedspolitik for 2024 med høringssvar',
  summary: `
Da Kommunalbestyrelsen vedtog tilgængelighedspolitikken i juni 2023, blev det besluttet, at der hvert år skal gøres status.
Hermed forelægges opfølgningen for 2024 med Handicaprådets høringssvar for alle stående udvalg.`,
  recommended: {
    by: direction,
    points: [
      'at opfølgningen på tilgængelighedspolitikken for 2024 tages til efterretning',
      'at det besluttes, om der er indsatsområder, som skal understøttes yderligere i 2025',
    ],
  },
  presentation: `
Opfølgningen samler de initiativer, som centrene har sat i gang i løbet af 2024. Der er tale om et øjebliksbillede: nogle
indsatser er afsluttet, andre er begyndt sent på året og vil først kunne mærkes i 2025.

Af politikkens 22 mål er 13 nået, 6 er i gang, og 3 er ikke påbegyndt. De tre mål handler om tilgængelig information i
naturområderne, om teleslynger i forsamlingshusene og om adgang til idrætsfaciliteter for børn med handicap.

Alle nye politiske sager har i 2024 haft et afsnit om politikken. En stikprøve på 60 sager viser, at afsnittet i 41 af dem
indeholder en konkret vurdering, mens det i 19 blot er anført, at sagen ikke har betydning. Administrationen vil i 2025
holde en kort temadag for de medarbejdere, der skriver dagsordenspunkter.`,
  statements: `
Handicaprådet anbefaler, at der i 2025 lægges særlig vægt på adgangen til naturen, på gode vilkår for børn med handicap i
foreningslivet og på, at rådet inddrages, inden et anlægsprojekt er tegnet færdigt.`,
  assessment: `
Det vurderes, at bredden i indsatserne er tilfredsstillende. De tre mål, som ikke er påbegyndt, kan rummes i de kommende års
arbejde, da politikken gælder til og med 2026.`,
  disability: `
Opfølgningen udarbejdes for at sikre, at politikkens mål understøttes af indsatser på alle kommunens områder.`,
  finance: 'Ingen bemærkninger.',
  competence: 'Kommunalbestyrelsen',
  attachments: [
    {
      title: 'Årlig opfølgning på tilgængelighedspolitikken for 2024',
      documentNumber: '25118/25',
      pages: [
        `
Tilgængelighedspolitik for Bøgelund Kommune

Årlig opfølgning for 2024

1. Baggrund... 2

2. Sådan er opfølgningen lavet... 2

3. Oversigt over indsatser... 3

4. Konklusion... 4

Side 1 af 4`,
      ],
      incomplete: true,
    },
  ],
} satisfies SampleItem;

/** The follow-up as it stands in the minutes of one of the committees. */
export function followedUpIn(committee: SampleCommittee): SampleItem {
  const own = treatments.find((treatment) => treatment.committee.name === committee.name);
  const elsewhere = treatments.filter((treatment) => treatment !== own);
  return {
    ...written,
    ...(own ? { decision: own.decision } : {}),
    ...(own?.excused ? { absent: own.excused.map((person) => ({ person, kind: 'excused' })) } : {}),
    elsewhere,
  };
}

export const followedUpInCouncil: SampleItem = {
  ...written,
  decision: {
    text: `
Godkendt, idet de indsatsområder, som udvalgene har peget på, indarbejdes i opfølgningen for 2025.`,
    outcome: 'approved',
  },
  elsewhere: treatments,
  absent: [{ person: viggo, kind: 'notPresentAtItem' }],
};
