import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction } from '../standing-items.ts';

const head = { area: 'JUI', matter: '26-000355', title: 'Resultatrevision 2025' } as const;
const job = now.job.name;

/** The plan for the half year, in February. */
export const planned: SampleItem = {
  ...head,
  title: 'Resultatrevision 2025 - procesplan',
  summary: `
Udvalget skal godkende en plan for, hvordan Resultatrevision 2025 bliver til, så den kan vedtages i Kommunalbestyrelsen inden sommerferien.`,
  recommended: {
    by: direction,
    points: ['at udvalget godkender procesplanen for Resultatrevision 2025'],
  },
  decision: { text: 'Indstillingen tiltrådt.', outcome: 'approved' },
  competence: job,
  presentation: `
Resultatrevisionen gør status på det forgangne år og er udgangspunkt for den kommende beskæftigelsesplan. Tallene for december er først
fuldt opdateret i marts, og udvalget kan derfor tidligst behandle et udkast i april.

Tidspunkt | Skridt | Ansvarlig
9. februar 2026 | Procesplan godkendes | Udvalget
Marts 2026 | Tal hentes og kommenteres | Jobcentret
13. april 2026 | 1. behandling | Udvalget
14. april - 15. maj 2026 | Høring | Handicaprådet og Det lokale Arbejdsmarkedsråd
1. juni 2026 | 2. behandling | Udvalget
22. juni 2026 | Endelig godkendelse | Kommunalbestyrelsen`,
  assessment: `
Planen giver høringsparterne en måned og efterlader to uger til at indarbejde deres bemærkninger. Det er en uge mere end sidste år.`,
};

/** The figures, in April. */
export const drafted: SampleItem = {
  ...head,
  title: 'Resultatrevision 2025 - 1. behandling',
  summary: `
Udvalget drøfter udkast til Resultatrevision 2025. Antallet af personer på offentlig forsørgelse er næsten uændret, men der er færre ledige og
flere sygemeldte end året før.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget drøfter udkast til Resultatrevision 2025',
      'at udkastet sendes i høring i Handicaprådet og Det lokale Arbejdsmarkedsråd til og med den 15. maj 2026',
    ],
  },
  decision: { text: 'Indstillingen tiltrådt.', outcome: 'approved' },
  competence: `${job}. Den endelige resultatrevision godkendes af Kommunalbestyrelsen.`,
  presentation: `
Procesplanen blev godkendt på udvalgets møde den 9. februar 2026 i sag nr. 7.

#### Offentlig forsørgelse

Tabellen viser antallet af fuldtidspersoner i december 2024 og december 2025 og sammenligner udviklingen med gennemsnittet af de syv andre
kommuner i klyngen.

Målgruppe | December 2024 | December 2025 | Ændring i pct. | Klyngen i pct.
A-dagpenge | 268 | 247 | -8 | -5
Kontanthjælp | 214 | 203 | -5 | -2
Uddannelseshjælp | 96 | 88 | -8 | -3
Sygedagpenge | 301 | 319 | 6 | 4
Jobafklaringsforløb | 74 | 81 | 9 | 7
Ressourceforløb | 41 | 36 | -12 | -9
Ledighedsydelse | 33 | 30 | -9 | -4
Fleksjob | 402 | 418 | 4 | 5
Førtidspension | 871 | 884 | 1 | 2
I alt | 2.300 | 2.306 | 0 | 1

#### Besparelsespotentiale

Potentialet er forskellen mellem den andel af befolkningen, der faktisk modtager en ydelse, og den andel, som rammevilkårene tilsiger. Et
negativt potentiale tælles ikke med i summen.

Målgruppe | Faktisk i pct. | Forventet i pct. | Potentiel reduktion i personer | Mio. kr.
A-dagpenge | 1,55 | 1,80 | -41 | -4,9
Kontanthjælp og uddannelseshjælp | 1,83 | 1,70 | 21 | 2,3
Sygedagpenge og jobafklaringsforløb | 2,45 | 2,20 | 41 | 4,5
Permanente ydelser | 8,29 | 8,05 | 39 | 3,9
I alt | - | - | 101 | 10,7

#### Målene for 2025

I beskæftigelsesplanen for 2025 var målet, at højst 40 personer blev tilkendt førtidspension. Der blev tilkendt 44. Antallet af langtidsledige
skulle ned under 100 og endte på 98 mod 112 året før. Målet om, at alle unge uden uddannelse skulle have en uddannelsesplan inden fire uger,
blev nået for 91 pct. af de unge.`,
  assessment: `
Ledigheden er faldet mere end i klyngen, og målet for langtidsledige er nået. Sygedagpengeområdet er den største udfordring: to ud af tre nye
sygemeldinger kommer fra ansatte i omsorgs- og undervisningsfag, hvor kommunen selv er den største arbejdsgiver.`,
  attachments: [{ title: 'Udkast til Resultatrevision 2025' }],
};

/** With the answers, in June. */
export const heard: SampleItem = {
  ...head,
  title: 'Resultatrevision 2025 - 2. behandling',
  summary: `
Udkast til Resultatrevision 2025 har været i høring. Udvalget skal tage stilling til høringssvarene, inden resultatrevisionen sendes til
Kommunalbestyrelsen.`,
  recommended: {
    by: direction,
    points: ['at Resultatrevision 2025 anbefales godkendt i Kommunalbestyrelsen'],
  },
  decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Udvalget behandlede udkastet første gang den 13. april 2026 i sag nr. 4. Begge høringsparter har svaret inden fristen.

På baggrund af høringssvarene er der tilføjet et afsnit om borgere i fleksjob, som viser, at 61 pct. af de nye fleksjob i 2025 var på ti timer
om ugen eller derunder. Desuden er teksten om sygedagpenge forkortet, fordi den gentog tallene fra tabellen.`,
  statements: `
Handicaprådet bemærker, at mange små fleksjob er et gode, men at overgangen til flere timer bør følges. Rådet ønsker, at næste
resultatrevision viser, hvor mange der går op i tid.

Det lokale Arbejdsmarkedsråd noterer med tilfredshed faldet i langtidsledigheden og foreslår, at der ses på sygefraværet i kommunens egne
institutioner.`,
  assessment: `
Høringssvarene er imødekommet. Forslaget om at følge kommunens eget sygefravær er sendt til Økonomiudvalget, der er fagudvalg for personale.`,
  attachments: [
    { title: 'Resultatrevision 2025 til godkendelse' },
    { title: 'Høringssvar fra Handicaprådet' },
    { title: 'Høringssvar fra Det lokale Arbejdsmarkedsråd' },
  ],
};

export const adopted: SampleItem = {
  ...head,
  summary: `
Udvalget for Job, Uddannelse og Integration anbefaler, at Kommunalbestyrelsen godkender Resultatrevision 2025.`,
  recommended: { by: direction, points: ['at Resultatrevision 2025 godkendes'] },
  decision: { text: 'Godkendt.', outcome: 'approved' },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Der var 2.306 fuldtidspersoner på offentlig forsørgelse i december 2025 mod 2.300 året før. Antallet af ledige på a-dagpenge er faldet 8 pct.,
og antallet af langtidsledige er kommet under målet på 100. Sygedagpenge er steget 6 pct.

Resultatrevisionen har været i høring i Handicaprådet og Det lokale Arbejdsmarkedsråd, og deres bemærkninger er indarbejdet.`,
  elsewhere: [
    {
      committee: now.job,
      date: '2026-06-01',
      decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
    },
  ],
  attachments: [{ title: 'Resultatrevision 2025 til godkendelse' }],
};
