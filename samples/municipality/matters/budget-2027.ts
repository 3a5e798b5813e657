import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { dorte, palle } from '../people.ts';
import { direction } from '../standing-items.ts';

const head = { area: 'ØU', matter: '26-000205' } as const;

export const planned: SampleItem = {
  ...head,
  title: 'Budget 2027 - tids- og procesplan',
  summary: 'Kommunalbestyrelsen skal godkende en plan for arbejdet med Budget 2027.',
  recommended: { by: direction, points: ['at tids- og procesplanen for Budget 2027 godkendes'] },
  decision: { text: 'Godkendt.', outcome: 'approved' },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Planen ligner sidste års, men med en borgerinddragelse, der begynder før sommerferien.

Tidspunkt | Skridt
Marts-april 2026 | Udvalgene drøfter ønsker og muligheder
Maj 2026 | Borgermøder i Bøgelund, Lunden og Strandbøge
27.-28. august 2026 | Budgetseminar
31. august 2026 | 1. behandling i Økonomiudvalget
12. oktober 2026 | 2. behandling i Kommunalbestyrelsen`,
};

export const first: SampleItem = {
  ...head,
  title: 'Budget 2027 - 1. behandling',
  summary: `
Direktionens forslag til budget for 2027 og overslagsår forelægges til første behandling.`,
  recommended: {
    by: direction,
    points: [
      'at budgetforslaget oversendes til 2. behandling',
      'at fristen for ændringsforslag fastsættes til den 25. september 2026 kl. 12',
    ],
  },
  decision: {
    text: 'Udvalget oversender sagen til Kommunalbestyrelsen. Fristen for ændringsforslag er den 25. september 2026 kl. 12.',
    outcome: 'forwarded',
  },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Forslaget viser et overskud på den ordinære drift på 44,0 mio. kr. Skatten er uændret.

Nøgletal i mio. kr. | 2027 | 2028 | 2029 | 2030
Indtægter | -2.051,0 | -2.104,5 | -2.158,2 | -2.213,0
Driftsudgifter | 2.007,0 | 2.055,8 | 2.110,9 | 2.168,3
Overskud på ordinær drift | -44,0 | -48,7 | -47,3 | -44,7
Anlæg | 61,5 | 48,0 | 40,0 | 40,0

Anlæg omfatter blandt andet 10,6 mio. kr. til cykelstien langs Kildebyvej og 18,0 mio. kr. til udvidelsen af børnehuset i Lunden.`,
  assessment: 'Forslaget overholder de økonomiske mål, som Kommunalbestyrelsen har sat.',
  attachments: [
    { title: 'Budgetforslag_2027-2030.pdf' },
    { title: 'Katalog over ønsker og muligheder' },
  ],
};

export const second: SampleItem = {
  ...head,
  title: 'Budget 2027 - 2. behandling',
  summary: `
Et flertal har indgået en aftale om budgettet for 2027. Kommunalbestyrelsen skal stemme om ændringsforslagene og om det samlede budget.`,
  recommended: {
    by: 'Økonomiudvalget',
    points: [
      'at ændringsforslag 1 fra aftaleparterne vedtages',
      'at ændringsforslag 2 fra Bøgelundlisten om lavere grundskyld sættes til afstemning',
      'at Budget 2027 vedtages med de ændringer, der følger af afstemningerne',
    ],
  },
  decision: {
    text: `
Indstilling pkt. 1 vedtaget. Indstilling pkt. 2 forkastet. Indstilling pkt. 3 vedtaget.

Afstemning om det samlede budget. For: 13 (Agnete Bøgeskov (A), Sanne Kildemark (A), Jeppe Havrehøj (A), Samira Hedelyng (A), Palle Rugholm (V), Karin
Elletorp (V), Nikolaj Tornemark (V), Ulrik Fasanlund (C), Dorte Pilevænge (C), Gudrun Ellebrink (F), Asger Revlingborg (F), Rikke Vandmølle (F), Line
Solbrink (B)) Imod: 2 (Viggo Kragemose (L), Inger Blåmose (L))`,
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'rejected' },
      { point: 3, outcome: 'approved' },
    ],
  },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Aftalen mellem A, V, C, F og B tilfører 9,5 mio. kr. til ældreplejen, 4,0 mio. kr. til børn og unges trivsel og 2,5 mio. kr. til vedligeholdelse af
veje. Den finansieres af lavere udgifter til administration og af at udskyde en ny rådhustilbygning.

Bøgelundlisten har stillet ændringsforslag om at nedsætte grundskylden med én promille, finansieret ved at opgive cykelstien langs Kildebyvej.`,
  assessment: 'Det samlede budget er i balance i alle fire år.',
  elsewhere: [
    {
      committee: now.finance,
      date: '2026-08-31',
      decision: {
        text: 'Udvalget oversender sagen til Kommunalbestyrelsen. Fristen for ændringsforslag er den 25. september 2026 kl. 12.',
        outcome: 'forwarded',
      },
    },
  ],
  attachments: [{ title: 'Budgetaftale 2027' }, { title: 'Ændringsforslag til Budget 2027' }],
};

export const followUp: SampleItem = {
  area: 'ØU',
  matter: '26-002210',
  title: 'Budgetopfølgning pr. 30. juni 2026',
  summary: 'Økonomiudvalget orienteres om årets anden budgetopfølgning.',
  recommended: { by: direction, points: ['at budgetopfølgningen tages til efterretning'] },
  decision: { text: 'Taget til efterretning.', outcome: 'noted' },
  competence: now.finance.name,
  presentation: `
Driften ventes at ende 1,1 mio. kr. over budgettet. Merudgiften skyldes sygedagpenge, hvor der nu er 327 fuldtidspersoner mod budgetteret 310.

Anlægsudgifterne følger planen.`,
  assessment: 'Afvigelsen er lille og kan rummes inden for den samlede ramme.',
  absent: [{ person: palle, kind: 'notPresentAtItem' }],
};

export const loan: SampleItem = {
  area: 'ØU',
  matter: '26-002744',
  title: 'Lånegaranti til Kildeby Forsamlingshus',
  summary: 'Forsamlingshuset i Kildeby søger om garanti for et lån på 1,2 mio. kr. til nyt køkken.',
  recommended: {
    by: direction,
    points: ['at der ikke gives lånegaranti', 'at foreningen tilbydes rådgivning om fonde'],
  },
  decision: {
    text: 'Punktet blev udsat, da udvalget ønsker at se foreningens regnskab for 2025.',
    outcome: 'postponed',
  },
  competence: now.finance.name,
  presentation: `
Foreningen har 210 medlemmer og udlejer salen omkring 60 dage om året. En garanti medregnes i kommunens låneramme, medmindre der deponeres et
tilsvarende beløb.`,
  assessment: 'Administrationen har ikke tidligere anbefalet garantier til forsamlingshuse.',
};

export const loanResumed: SampleItem = {
  ...loan,
  title: 'Genoptaget. Lånegaranti til Kildeby Forsamlingshus',
  summary: `
Økonomiudvalget udsatte punktet på mødet den 31. august 2026 sag nr. 5. Foreningens regnskab for 2025 er nu modtaget.`,
  recommended: {
    by: direction,
    points: [
      'at der gives en garanti på 0,8 mio. kr., når foreningen selv har skaffet 0,4 mio. kr.',
    ],
  },
  decision: { text: 'Godkendt. Dorte Pilevænge (C) stemte imod.', outcome: 'approved' },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Regnskabet viser et overskud på 38.000 kr. og ingen gæld. Foreningen har siden august indsamlet 310.000 kr. og venter svar fra to fonde.

Garantien kan holdes inden for kommunens låneramme for 2026.`,
  assessment: 'Risikoen vurderes at være lille.',
  absent: [],
};

/** A member who says before the treatment that she is the contractor's relative leaves the room (LAW L51). */
export const kindergarten: SampleItem = {
  area: 'BU',
  matter: '26-002951',
  title: 'Anlægsregnskab for børnehuset i Lunden, 1. etape',
  summary: 'Anlægsregnskabet for første etape af udvidelsen forelægges til godkendelse.',
  recommended: { by: direction, points: ['at anlægsregnskabet godkendes'] },
  decision: { text: 'Godkendt.', outcome: 'approved' },
  competence: 'Kommunalbestyrelsen',
  presentation: `
Der er brugt 9,1 mio. kr. mod en bevilling på 9,3 mio. kr. Etapen blev afleveret tre uger før tiden, og børnene flyttede ind den 3. august 2026.`,
  assessment: 'Mindreforbruget tilføres anden etape.',
  absent: [{ person: dorte, kind: 'disqualified' }],
};
