import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { before } from '../committees.ts';
import { dorte, mogens } from '../people.ts';
import { direction } from '../standing-items.ts';

const job = before.job.name;

/** The standing case under which every meeting of the year has its orientation. */
const orientation = { area: 'JA', matter: '25/218' } as const;
const noted = { text: 'Taget til efterretning.', outcome: 'noted' } as const;

export const orientationJanuary: SampleItem = {
  ...orientation,
  title: 'Orientering - januar',
  summary: `
Siden sidste møde er følgende lagt på medlemmernes portal:

- Brev fra Det lokale Arbejdsmarkedsråd om mangel på social- og sundhedsassistenter
- Statistik over udviklingen i sygedagpenge fra december 2023 til december 2024
- Kommunernes Landsforenings nyhedsbrev om den kommende kontanthjælpsreform
- Invitation til åbent hus i ungeværkstedet den 5. februar 2025`,
  decision: noted,
  absent: [{ person: dorte, kind: 'notPresentAtItem' }],
};

export const orientationApril: SampleItem = {
  ...orientation,
  title: 'Orientering - april',
  summary: `
Siden sidste møde er følgende lagt på medlemmernes portal:

- Udmelding om fordeling af nye flygtninge i 2025, hvor Bøgelund Kommune skal modtage 9 personer
- Notat om forberedelserne til kontanthjælpsreformen, der træder i kraft den 1. juli 2025
- Referat fra styregruppemødet i erhvervsskolesamarbejdet den 12. marts 2025`,
  decision: noted,
};

export const orientationJune: SampleItem = {
  ...orientation,
  title: 'Orientering - juni',
  summary: `
Siden sidste møde er følgende lagt på medlemmernes portal:

- Opgørelse over fritidsjob til unge, der viser 64 nye aftaler i foråret mod 51 sidste år
- Orientering om flytning af ungeværkstedet til den tidligere posthal
- Svar til et medlem om ventetiden hos lægekonsulenterne, som aktuelt er tre uger`,
  decision: noted,
};

export const orientationSeptember: SampleItem = {
  ...orientation,
  title: 'Orientering - september',
  summary: `
Siden sidste møde er følgende lagt på medlemmernes portal:

- Notat om de første erfaringer med kontanthjælpsreformen
- Kalender for efterårets virksomhedsbesøg, hvor udvalgets medlemmer kan deltage
- Brev fra Kommunernes Landsforening om den kommende beskæftigelsesreform`,
  decision: noted,
  absent: [{ person: mogens, kind: 'notPresentAtItem' }],
};

export const dialogue: SampleItem = {
  area: 'JA',
  matter: '25/611',
  title: 'Dialogtema - unge uden job og uddannelse',
  summary: `
Udvalget introduceres til den indsats, der i dag gives til unge under 30 år, som hverken er i job eller uddannelse, med henblik på en
drøftelse af, hvor der er behov for nye veje.`,
  recommended: {
    by: direction,
    points: ['at udvalget drøfter indsatsen for unge uden job og uddannelse'],
  },
  decision: {
    text: `
Drøftet. Udvalget ønsker, at forældrenes rolle belyses, og at de unge selv kommer til orde, når der samles op i juni.`,
    outcome: 'discussed',
  },
  presentation: `
Ved årsskiftet var 168 unge i kommunen hverken i job eller uddannelse. En tredjedel af dem har været i kontakt med kommunen i mere end to år
uden at komme i gang med noget, der varede ved.

To medarbejdere fra ungeværkstedet fortæller på mødet om deres arbejde. De oplever, at de unge sjældent mangler tilbud, men at skiftet mellem
tilbuddene er det sted, hvor flest falder fra. Det gælder især overgangen fra skole til den første praktik.

Oplægget varer en halv time, og der er afsat tid til spørgsmål.`,
  disability: `
En del af de unge har en diagnose. Indsatsen tilrettelægges altid efter en individuel vurdering.`,
  finance: 'Ingen.',
  competence: job,
};

export const partnership: SampleItem = {
  area: 'JA',
  matter: '25/640',
  title: 'Partnerskab om praktikpladser',
  summary: `
Erhvervsskolen i nabokommunen inviterer til et partnerskab om flere praktikpladser. Udvalget skal tage stilling til, hvem der deltager i de to
politiske netværksmøder i 2025.`,
  recommended: {
    by: direction,
    points: ['at udvalget drøfter partnerskabet og udpeger deltagere til netværksmøderne'],
  },
  decision: {
    text: `
Sanne Kildemark og Mogens Tranevang deltager. Udvalget håber især på at få indsigt i, hvordan de mindre håndværksvirksomheder kan overtales til
at tage en lærling.`,
    outcome: 'freeText',
  },
  presentation: `
Partnerskabet omfatter fem kommuner, erhvervsskolen og to brancheforeninger. Målet er 120 nye praktikpladser inden udgangen af 2026, heraf 20 i
Bøgelund.

Der holdes netværksmøder den 20. marts og den 18. september 2025. Hver kommune deltager med to politikere og to embedsmænd. Imellem møderne
arbejder en styregruppe videre med de aftaler, der bliver indgået.`,
  assessment: `
Kommunen har i dag 58 elever i praktik uden for kommunegrænsen. Administrationen skønner, at partnerskabet kan bidrage til, at flere kan blive i
lokalområdet.`,
  disability: 'Unge med særlige behov er omfattet af partnerskabet og får tilknyttet en mentor.',
  finance: 'Deltagelsen koster 35.000 kr. om året og finansieres inden for Jobcentrets ramme.',
  competence: job,
};

export const usefulWork: SampleItem = {
  area: 'JA',
  matter: '25/2210',
  title: 'Nytteindsats i natur og grønne områder',
  summary: `
Det foreslås, at pladserne til nytteindsats udvides med et hold på otte, der plejer stier og naturarealer sammen med kommunens egne
medarbejdere.`,
  recommended: {
    by: direction,
    points: [
      'at der oprettes et hold på otte pladser fra den 1. september 2025',
      'at ordningen evalueres efter et år',
    ],
  },
  decision: { text: 'Indstillingen godkendt.', outcome: 'approved' },
  presentation: `
I dag er de fleste af pladserne til nytteindsats i kommunens køkkener og på genbrugspladsen. Efterspørgslen efter udendørs arbejde er større end
udbuddet, og Vej og Park har opgaver, som ikke bliver løst: rydning af grøfter, reparation af bænke og pleje af overdrev.

Arbejdet må ikke fortrænge almindelige job. De faglige organisationer i Det lokale Arbejdsmarkedsråd er hørt og har ingen indvendinger, når holdet
ledes af en fastansat.`,
  assessment:
    'Et udendørs hold vurderes at kunne nå borgere, som ikke trives i de nuværende tilbud.',
  disability:
    'Der tages individuelle hensyn, og to af pladserne er forbeholdt deltagere med skånebehov.',
  finance:
    'Holdet koster 310.000 kr. om året, som modsvares af lavere udgifter til eksterne forløb.',
  competence: job,
};

export const youth: SampleItem = {
  area: 'JA',
  matter: '25/2215',
  title: 'Opsamling på ungeindsatsen',
  summary: `
På baggrund af udvalgets drøftelse i januar fremlægges tre forslag til ændringer i indsatsen for unge uden job og uddannelse.`,
  recommended: {
    by: direction,
    points: [
      'at alle unge får den samme kontaktperson fra første samtale til tre måneder inde i job eller uddannelse',
      'at forældre inviteres med til den første samtale, når den unge ønsker det',
      'at der ansættes en opsøgende medarbejder',
    ],
  },
  decision: {
    text: `
Indstilling pkt. 1 og 2 godkendt. Indstilling pkt. 3 udsat til budgetforhandlingerne.`,
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'approved' },
      { point: 3, outcome: 'postponed' },
    ],
  },
  presentation: `
Udvalget drøftede på sit møde den 13. januar 2025 sag nr. 3 indsatsen for unge uden job og uddannelse. Siden har Jobcentret interviewet 22 unge
og 9 forældre.

De unge peger på, at det slider at fortælle sin historie forfra, og at en bestemt medarbejder ofte blev det, der gjorde forskellen. Forældrene
vil gerne hjælpe, men vidste sjældent, hvad der foregik.

Den opsøgende medarbejder skal finde de omkring 40 unge, som kommunen i dag ikke har kontakt med.`,
  assessment: `
De to første forslag kan gennemføres ved at omlægge arbejdet. Det tredje kræver en ny stilling.`,
  disability: 'Unge med handicap har særlig gavn af færre skift.',
  finance: 'Forslag 3 koster 560.000 kr. om året.',
  competence: job,
};
