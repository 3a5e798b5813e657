import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction, undecided } from '../standing-items.ts';

const competence = now.technical.name;

export const orientationMarch: SampleItem = {
  area: 'TK',
  matter: '26-000288',
  title: 'Orientering marts 2026',
  decision: { text: 'Taget til orientering.', outcome: 'noted' },
  points: [
    {
      title: 'Notat om skybruddet i juli 2025',
      text: `
Notatet peger på, at rørene under torvet er for små til den regn, der nu må ventes hvert tiende år. Forsyningen undersøger, om vandet kan ledes til
mosen i stedet.`,
    },
    {
      title: 'Hastighed gennem Mosehuse',
      text: `
Et halvt år efter, at zonen på 40 km i timen blev indført, er gennemsnitsfarten faldet fra 54 til 50 km i timen. Der måles igen i september.`,
    },
    {
      title: 'Ny brolægning på torvet',
      text: 'Arbejdet begynder efter påske og udføres i tre etaper, så der altid er adgang til butikkerne.',
    },
  ],
  attachments: [{ title: 'Notat om skybruddet den 24. juli 2025' }],
};

const plan = { area: 'TK', matter: '26-000702' } as const;

export const planHeard: SampleItem = {
  ...plan,
  title: 'Klimahandleplan 2026-2030 - forslag',
  summary: `
Udvalget skal tage stilling til, om forslaget til klimahandleplan kan sendes i offentlig høring i otte uger.`,
  recommended: {
    by: direction,
    points: [
      'at forslag til Klimahandleplan 2026-2030 sendes i offentlig høring',
      'at der holdes et borgermøde i april',
    ],
  },
  decision: { text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
  competence: `${competence}. Planen vedtages endeligt af Kommunalbestyrelsen.`,
  presentation: `
Planen skal nedbringe udledningen i kommunen som helhed med 70 pct. i 2030 i forhold til 1990. I 2024 var faldet 47 pct.

Område | Udledning 2024 i tons | Mål 2030 i tons
Landbrug og arealer | 61.400 | 42.000
Transport | 44.900 | 33.500
Opvarmning | 19.300 | 6.200
El og andet | 8.200 | 3.000
I alt | 133.800 | 84.700

De største bidrag ventes at komme fra vådlægning af lavbundsjorde ved Åkrogen, fjernvarme i Lunden og ladestandere ved stationerne.`,
  assessment: `
Planen rummer 34 handlinger, hvoraf kommunen selv råder over de 20. For de øvrige er kommunen afhængig af lodsejere, forsyning og stat.`,
  finance: 'De handlinger, der ikke er dækket af budgettet, forelægges hver for sig.',
  attachments: [{ title: 'Klimahandleplan 2026-2030 - forslag til høring' }],
};

export const planAdopted: SampleItem = {
  ...plan,
  title: 'Klimahandleplan 2026-2030 - endelig vedtagelse',
  summary: `
Forslag til Klimahandleplan 2026-2030 har været i offentlig høring fra den 16. marts til den 11. maj 2026. Der er kommet 41 høringssvar.`,
  recommended: {
    by: direction,
    points: ['at Klimahandleplan 2026-2030 vedtages med de ændringer, der fremgår af hvidbogen'],
  },
  decision: {
    text: `
Indstillingen vedtaget med 13 stemmer mod 2. Imod stemte 2: Viggo Kragemose (L) og Inger Blåmose (L), idet Bøgelundlisten finder, at lodsejerne bør
høres igen, når jordene ved Åkrogen er opmålt.`,
    outcome: 'approved',
  },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Udvalget for Teknik & Klima sendte den 11. marts 2026 sag nr. 5 forslaget i høring. Borgermødet i april samlede 120 deltagere.

Høringssvarene handler især om lavbundsjordene, om prisen på fjernvarme og om ladestandere i landsbyerne. De er samlet og kommenteret i en hvidbog.

Administrationen foreslår tre ændringer: at lodsejerne ved Åkrogen inddrages i en arbejdsgruppe, at der opstilles en ladestander i hver landsby
inden 2028, og at planen følges op hvert år i marts.`,
  assessment: 'Ændringerne gør planen mere robust uden at svække målet for 2030.',
  finance: 'De handlinger, der ikke er dækket af budgettet, forelægges hver for sig.',
  elsewhere: [
    {
      committee: now.technical,
      date: '2026-06-10',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
    {
      committee: now.finance,
      date: '2026-06-15',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
  attachments: [{ title: 'Klimahandleplan 2026-2030' }, { title: 'Hvidbog_klimahandleplan.pdf' }],
};

export const orientationJanuary2027: SampleItem = {
  area: 'TK',
  matter: '27-000009',
  title: 'Orientering januar 2027',
  points: [
    {
      title: 'Vintertjenesten i december',
      text: 'Der har været 11 udkald i december 2026 mod 7 året før.',
    },
    {
      title: 'Arbejdsgruppen om lavbundsjorde ved Åkrogen',
      text: `
Gruppen har holdt to møder. Der er enighed om at begynde med de 48 ha, hvor ejerne selv ønsker det.`,
    },
  ],
};

export const zone: SampleItem = undecided({
  area: 'TK',
  matter: '26-004402',
  title: 'Hastighedszone i Kildeby',
  summary: `
Borgerforeningen i Kildeby ønsker en hastighedszone på 40 km i timen, som den, der blev indført i Mosehuse i 2025.`,
  recommended: {
    by: direction,
    points: ['at der etableres en hastighedszone på 40 km i timen i Kildeby'],
  },
  competence,
  presentation: `
Udvalget godkendte den 9. april 2025 sag nr. 4 en zone i Mosehuse. Målinger i september 2026 viser, at farten er faldet fra 54 til 49 km i timen, og
at antallet af biler over 60 km i timen er halveret.

Kildeby har samme vejbredde og trafik. Politiet har ingen indvendinger.`,
  finance: 'Skiltning koster 55.000 kr. og betales af trafiksikkerhedspuljen.',
});
