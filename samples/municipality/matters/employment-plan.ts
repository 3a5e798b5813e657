import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before, now } from '../committees.ts';
import { ulrik } from '../people.ts';
import { direction, undecided } from '../standing-items.ts';

const first = { area: 'JA', matter: '25/3310', title: 'Beskæftigelsesplan 2026' } as const;
const second = { area: 'JUI', matter: '26-003815', title: 'Beskæftigelsesplan 2027' } as const;

export const proposed2026: SampleItem = {
  ...first,
  summary: 'Udvalget skal tage stilling til mål og indsatser i Beskæftigelsesplan 2026.',
  recommended: {
    by: direction,
    points: ['at Beskæftigelsesplan 2026 anbefales til vedtagelse i Kommunalbestyrelsen'],
  },
  decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
  presentation: `
Planen bygger på Resultatrevision 2024, som Kommunalbestyrelsen godkendte den 26. maj 2025. Den har tre mål for 2026: færre end 100
langtidsledige, højst 40 nye førtidspensioner og en uddannelsesplan inden fire uger til alle unge uden uddannelse.

Der er to nye indsatser. Ansatte i omsorgsfag, der sygemeldes, får tilbud om en rundbordssamtale inden for tre uger. Og ledige over 55 år får en
personlig jobformidler fra første dag.`,
  statements: `
Handicaprådet savner et mål for borgere i fleksjob. Administrationen foreslår, at der indsamles tal i 2026, så et mål kan indgå i den følgende
plan.`,
  assessment:
    'Målene er ambitiøse, men realistiske. Rundbordssamtalerne er afprøvet med gode resultater i en nabokommune.',
  disability: 'Se under udtalelser.',
  finance: 'Planen holdes inden for budgettet for 2026.',
  competence: 'Kommunalbestyrelsen',
};

export const adopted2026: SampleItem = {
  ...first,
  summary: 'Beskæftigelsesplan 2026 forelægges til vedtagelse.',
  recommended: { by: direction, points: ['at Beskæftigelsesplan 2026 vedtages'] },
  decision: { text: 'Vedtaget.', outcome: 'approved' },
  elsewhere: [
    {
      committee: before.job,
      date: '2025-09-08',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
  presentation: `
Planen er behandlet i Udvalget for Job & Arbejdsmarked den 8. september 2025 sag nr. 4. Den har tre mål for langtidsledige, førtidspension og unge
uden uddannelse og to nye indsatser for sygemeldte i omsorgsfag og for ledige over 55 år.`,
  disability: 'Der indsamles tal for fleksjob i løbet af 2026.',
  finance: 'Planen holdes inden for budgettet for 2026.',
  competence: 'Kommunalbestyrelsen',
  absent: [{ person: ulrik, kind: 'notPresentAtItem' }],
};

export const proposed2027: SampleItem = {
  ...second,
  summary: `
Udvalget skal tage stilling til mål og indsatser i Beskæftigelsesplan 2027. Planen er den første, der også omfatter uddannelse og integration.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget godkender de fire mål for 2027',
      'at Beskæftigelsesplan 2027 anbefales til vedtagelse i Kommunalbestyrelsen',
    ],
  },
  decision: {
    text: 'Indstilling pkt. 1 godkendt. Indstilling pkt. 2 anbefales.',
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'recommended' },
    ],
  },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Planen bygger på Resultatrevision 2025, på den analyse af beskæftigelsesindsatsen, som udvalget drøftede den 1. juni 2026 i sag nr. 4, og på
dialogen med virksomhederne på septembers jobmesse.

Mål | Udgangspunkt | Mål for 2027
Langtidsledige | 98 i december 2025 | Under 90
Nye førtidspensioner | 44 i 2025 | Højst 40
Unge med uddannelsesplan inden fire uger | 91 pct. | 97 pct.
Nye fleksjobbere, der går op i tid inden et år | Ukendt | Måles fra 2027

Det sidste mål er kommet til efter ønske fra Handicaprådet.`,
  assessment: `
Planen har færre indsatser end tidligere. Det er et bevidst valg, fordi analysen viste, at mange små projekter trækker tid fra samtalerne med
borgerne.`,
  finance: 'Planen holdes inden for det vedtagne budget for 2027.',
  attachments: [
    { title: 'Beskæftigelsesplan 2027 - udkast' },
    { title: 'Høringssvar_Handicapraadet.pdf' },
  ],
};

/** On the council's agenda of December. */
export const awaited2027: SampleItem = undecided({
  ...second,
  summary:
    'Udvalget for Job, Uddannelse og Integration anbefaler, at Beskæftigelsesplan 2027 vedtages.',
  recommended: { by: direction, points: ['at Beskæftigelsesplan 2027 vedtages'] },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Planen har fire mål: langtidsledige, førtidspension, unge uden uddannelse og fleksjob. Den er behandlet på udvalgets møde den
16. november 2026 i sag nr. 3.

Planen omfatter for første gang uddannelse og integration, efter at udvalget pr. 1. januar 2026 fik et bredere område.`,
  finance: 'Planen holdes inden for det vedtagne budget for 2027.',
  elsewhere: [
    {
      committee: now.job,
      date: '2026-11-16',
      decision: {
        text: 'Indstilling pkt. 1 godkendt. Indstilling pkt. 2 anbefales.',
        outcome: 'partial',
        points: [
          { point: 1, outcome: 'approved' },
          { point: 2, outcome: 'recommended' },
        ],
      },
    },
  ],
  attachments: [{ title: 'Beskæftigelsesplan 2027' }],
});
