import type { SampleItem } from '#adapters/sample/sample-content.ts';
import { now } from '../committees.ts';
import { direction, undecided } from '../standing-items.ts';

const competence = now.job.name;

export const housing: SampleItem = {
  area: 'JUI',
  matter: '26-001020',
  title: 'Venskabsfamilier og sprogcafé',
  summary: `
To frivillige foreninger har søgt om støtte til henholdsvis et netværk af venskabsfamilier og en sprogcafé for nye borgere.`,
  recommended: {
    by: direction,
    points: [
      'at der gives et tilskud på 40.000 kr. til netværket af venskabsfamilier',
      'at der gives et tilskud på 25.000 kr. til sprogcaféen',
    ],
  },
  decision: {
    text: 'Indstillingens første at-punkt blev godkendt. Indstillingens andet at-punkt blev udsat, til der foreligger et budget fra foreningen.',
    outcome: 'partial',
    points: [
      { point: 1, outcome: 'approved' },
      { point: 2, outcome: 'postponed' },
    ],
  },
  competence,
  presentation: `
Venskabsfamilierne har siden 2022 fulgt 17 nytilkomne familier det første år i Danmark. Foreningen vil gerne udvide med en kontaktperson, der kan
sætte flere familier i forbindelse med hinanden.

Sprogcaféen holder åbent hver torsdag på biblioteket. Den ønsker støtte til undervisningsmaterialer og til børnepasning under besøget.`,
  finance: 'Der er 130.000 kr. i puljen til integrationsarbejde i 2026.',
  attachments: [
    { title: 'Ansøgning fra venskabsfamilierne' },
    { title: 'Ansøgning fra sprogcaféen' },
  ],
};

export const conference: SampleItem = {
  area: 'JUI',
  matter: '26-001566',
  title: 'Deltagelse i landsdækkende jobkonference',
  summary:
    'Udvalget skal tage stilling til, hvem der deltager i årets jobkonference den 5.-6. november 2026.',
  recommended: { by: direction, points: ['at udvalget udpeger to deltagere til konferencen'] },
  decision: { text: 'Samira Hedelyng og Rikke Vandmølle deltager.', outcome: 'freeText' },
  competence,
  presentation: `
Konferencen henvender sig til politikere og ledere på beskæftigelsesområdet. Årets emner er sygefravær, kunstig intelligens i sagsbehandlingen og de
små fleksjob. Prisen er 4.900 kr. pr. deltager inklusive overnatning.`,
  finance: 'Udgiften afholdes af udvalgets konto til kurser.',
};

export const veteranStatus: SampleItem = {
  area: 'JUI',
  matter: '26-004310',
  title: 'Status på veteranpolitikken 2026',
  summary: `
Kommunalbestyrelsen vedtog den 27. oktober 2025 kommunens første veteranpolitik. Her er den første årlige status på de fire mål.`,
  recommended: {
    by: direction,
    points: [
      'at udvalget tager status til efterretning',
      'at status sendes til orientering i Handicaprådet',
    ],
  },
  decision: {
    text: `
Taget til efterretning. Udvalget glæder sig over, at mødestedet er kommet godt i gang.`,
    outcome: 'noted',
  },
  competence,
  presentation: `
Tre af de fire mål er nået.

Mål | Resultat | Nået
Svar inden tre hverdage | 96 pct. af henvendelserne | Næsten
To ud af tre ledige veteraner i job eller uddannelse | 7 ud af 9 | Ja
Alle familier får tilbudt en samtale | 23 ud af 23 | Ja
Fast mødested | Åbnet i Strandbøge den 15. november 2025 | Ja

Mødestedet har haft åbent 84 aftener, og der kommer i gennemsnit 14 gæster. Åbent hus på flagdagen den 5. september 2026 samlede omkring 200
mennesker på torvet.`,
  assessment: `
Målet om svar inden tre hverdage blev ikke nået i juli, hvor kontaktpersonen holdt ferie. Der er nu udpeget en stedfortræder.`,
  attachments: [{ title: 'Status på veteranpolitikken - 2026' }],
};

export const absenceProject: SampleItem = {
  area: 'JUI',
  matter: '26-004377',
  title: 'Rundbordssamtaler ved sygemelding i omsorgsfag',
  summary: `
Rundbordssamtalerne har været i gang siden februar. Udvalget skal tage stilling til, om ordningen skal udvides til undervisningsområdet.`,
  recommended: {
    by: direction,
    points: ['at rundbordssamtaler tilbydes ansatte i skoler og dagtilbud fra den 1. januar 2027'],
  },
  decision: {
    text: 'Sagen sendes tilbage til forvaltningen til fornyet behandling, idet udvalget ønsker skoleledernes vurdering.',
    outcome: 'returned',
  },
  competence,
  presentation: `
Der er holdt 58 samtaler, hvor den sygemeldte, lederen og Jobcentret mødes inden for tre uger. 41 af de 58 er vendt tilbage på fuld tid, i gennemsnit
fem uger tidligere end ved sammenlignelige sygemeldinger i 2025.

På undervisningsområdet er der omkring 70 længerevarende sygemeldinger om året.`,
  assessment:
    'En udvidelse vil kræve en halv stilling mere i Jobcentret, men ventes at tjene sig ind inden for et år.',
  finance: 'Merudgiften på 280.000 kr. modsvares af lavere udgifter til sygedagpenge.',
};

export const wheel2027: SampleItem = undecided({
  area: 'JUI',
  matter: '27-000018',
  title: 'Årshjul 2027',
  summary: 'Udvalget skal godkende årshjulet for 2027.',
  recommended: { by: direction, points: ['at årshjulet for 2027 godkendes'] },
  competence,
  presentation: `
Årshjulet er bygget op om fire faste opgaver: resultatrevisionen i foråret, budgettet før sommerferien, beskæftigelsesplanen i efteråret og status på
veteranpolitikken i november.

Måned | Hovedopgave
Januar | Årshjul og procesplan for Resultatrevision 2026
April | Resultatrevision 2026 - 1. behandling
Juni | Resultatrevision 2026 - 2. behandling og budget
September | Beskæftigelsesplan 2028 - første drøftelse
November | Beskæftigelsesplan 2028 og status på veteranpolitikken`,
  assessment: 'Der er holdt plads til to besøg ud af huset, som udvalget selv vælger.',
  attachments: [{ title: 'Årshjul 2027' }],
});

export const absenceProjectAgain: SampleItem = undecided({
  ...absenceProject,
  title: 'Genoptaget. Rundbordssamtaler ved sygemelding i omsorgsfag',
  summary: `
Udvalget sendte på mødet den 16. november 2026 sag nr. 5 forslaget tilbage. Sagen forelægges på ny med skoleledernes vurdering.`,
  presentation: `
Skolelederne er positive, men gør opmærksom på, at et møde inden for tre uger er svært at nå i eksamensperioden. De foreslår, at ordningen begynder
efter sommerferien og omfatter dagtilbud fra den 1. marts 2027.

Administrationen har tilpasset forslaget, så det følger skoleledernes ønske.`,
  recommended: {
    by: direction,
    points: [
      'at rundbordssamtaler tilbydes ansatte i dagtilbud fra den 1. marts 2027',
      'at rundbordssamtaler tilbydes ansatte i skoler fra den 1. august 2027',
    ],
  },
  finance: 'Merudgiften i 2027 er 190.000 kr. og modsvares af lavere udgifter til sygedagpenge.',
});
