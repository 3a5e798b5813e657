import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { gudrun, ulrik } from '../people.ts';
import { direction } from '../standing-items.ts';

export const accounts: SampleItem = {
  area: 'ØU',
  matter: '25/1760',
  title: 'Årsregnskab 2024',
  summary: 'Årsregnskabet for 2024 forelægges til oversendelse til revisionen.',
  recommended: {
    by: direction,
    points: [
      'at årsregnskabet for 2024 godkendes',
      'at regnskabet oversendes til revisionen',
      'at der overføres 11,3 mio. kr. af uforbrugte midler til 2025',
    ],
  },
  decision: { text: 'Indstillingerne godkendt.', outcome: 'approved' },
  presentation: `
Regnskabet viser et overskud på den ordinære drift på 38,7 mio. kr. mod budgetteret 41,0 mio. kr. Forskellen skyldes et merforbrug på 6,4 mio. kr. på
beskæftigelsesområdet, som delvis opvejes af lavere udgifter til anlæg og vedligeholdelse.

Der er anlagt for 52,4 mio. kr. Den gennemsnitlige kassebeholdning var 96 mio. kr. ved årets udgang, hvilket er 4 mio. kr. over det mål, som
Kommunalbestyrelsen har sat.`,
  assessment: `
Regnskabet er tilfredsstillende, men merforbruget på beskæftigelsesområdet bør følges tæt.`,
  disability: 'Ingen bemærkninger.',
  finance: 'Overførslerne på 11,3 mio. kr. finansieres af kassen.',
  competence: 'Kommunalbestyrelsen',
};

export const freeBus: SampleItem = {
  area: 'KB',
  matter: '25/1811',
  title: 'Forslag fra Bøgelundlisten om gratis bus for unge',
  summary: `
Viggo Kragemose har bedt om at få behandlet et forslag om, at unge under 20 år skal kunne køre gratis med kommunens egne busruter.`,
  recommended: {
    by: 'Bøgelundlisten',
    points: ['at unge under 20 år fra den 1. august 2025 kører gratis med rute 211 og 212'],
  },
  decision: {
    text: `
Indstillingen ikke tiltrådt med 11 stemmer mod 3. For stemte 3: Viggo Kragemose (L), Gudrun Ellebrink (F), Asger Revlingborg (F). Line Solbrink (B)
undlod at stemme.`,
    outcome: 'rejected',
  },
  presentation: `
Forslagsstilleren peger på, at unge i landsbyerne har langt til fritidsjob og foreninger, og at busserne kører halvtomme uden for skoletiden.

Kommunen ejer selv rute 211 og 212. De øvrige ruter drives af det regionale trafikselskab, hvor kommunen ikke alene kan fastsætte taksten.`,
  assessment: 'Administrationen anslår, at antallet af unge passagerer vil stige med en tredjedel.',
  disability: 'Begge ruter har lavt gulv og plads til kørestole.',
  finance: 'Den manglende indtægt udgør 480.000 kr. om året. Der er ikke anvist finansiering.',
  competence: 'Kommunalbestyrelsen',
};

const followUp = {
  area: 'ØU',
  matter: '25/3402',
  title: 'Budgetopfølgning pr. 31. august 2025',
  presentation: `
Samlet ventes driften at ende 3,2 mio. kr. under det korrigerede budget.

På børneområdet er der mindreudgifter på 4,1 mio. kr., fordi færre børn er anbragt. På ældreområdet er der merudgifter på 2,6 mio. kr. til vikarer. På
beskæftigelsesområdet holder budgettet, efter at det blev tilpasset i foråret.

Anlægsudgifterne er forsinket med 9,0 mio. kr., især fordi udvidelsen af børnehuset i Lunden først begyndte i august.`,
  finance: 'Fremgår af sagsfremstillingen.',
  competence: 'Kommunalbestyrelsen',
} as const satisfies SampleItem;

export const followUpInFinance: SampleItem = {
  ...followUp,
  summary: 'Økonomiudvalget skal tage stilling til årets tredje budgetopfølgning.',
  recommended: {
    by: direction,
    points: [
      'at budgetopfølgningen tages til efterretning',
      'at 2,6 mio. kr. flyttes fra børneområdet til ældreområdet',
      'at der indkaldes til en drøftelse af brugen af vikarer',
    ],
  },
  decision: {
    text: `
Indstilling pkt. 1 og 2 anbefales. Indstilling pkt. 3 godkendt.`,
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'recommended' },
      { point: 2, outcome: 'recommended' },
      { point: 3, outcome: 'approved' },
    ],
  },
  absent: [{ person: ulrik, kind: 'excused' }],
};

export const followUpInCouncil: SampleItem = {
  ...followUp,
  summary: 'Kommunalbestyrelsen skal tage stilling til årets tredje budgetopfølgning.',
  recommended: {
    by: direction,
    points: [
      'at budgetopfølgningen tages til efterretning',
      'at 2,6 mio. kr. flyttes fra børneområdet til ældreområdet',
    ],
  },
  decision: { text: 'Godkendt.', outcome: 'approved' },
  elsewhere: [
    {
      committee: before.finance,
      date: '2025-10-06',
      decision: {
        text: 'Indstilling pkt. 1 og 2 anbefales. Indstilling pkt. 3 godkendt.',
        outcome: 'partial',
        points: [
          { point: 1, outcome: 'recommended' },
          { point: 2, outcome: 'recommended' },
          { point: 3, outcome: 'approved' },
        ],
      },
      excused: [ulrik],
    },
  ],
  absent: [{ person: gudrun, kind: 'notPresentAtItem' }],
};

export const timetable: SampleItem = {
  area: 'ØU',
  matter: '25/3390',
  title: 'Mødeplan for 2026',
  summary: 'Økonomiudvalget skal godkende forslag til mødeplan for 2026.',
  recommended: { by: direction, points: ['at mødeplanen for 2026 godkendes'] },
  decision: { text: 'Punktet udgår af dagsordenen.', outcome: 'withdrawn' },
  presentation: `
Planen følger samme rytme som i 2025. Da der er valg den 18. november 2025, bør den nye kommunalbestyrelse selv have lejlighed til at tage stilling til
mødetidspunkterne.`,
  competence: 'Økonomiudvalget',
  absent: [{ person: ulrik, kind: 'excused' }],
};
