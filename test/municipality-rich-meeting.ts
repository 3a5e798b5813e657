import { away, noise, path, person, technical } from './municipality-committees.ts';
import { agenda } from './municipality-veterans.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
} from './published-builders.ts';

/** Long enough to be folded on the page of the meeting. */
const noiseText = [
  'Kommunen skal hvert femte år kortlægge støjen fra de største veje. Kortlægningen er denne gang lavet som en beregning for hele kommunen.',
  'Beregningen viser, at 212 boliger har et støjniveau over 68 decibel. Det er 14 boliger færre end ved den seneste kortlægning. De fleste af dem ligger langs Landevejen mellem Bøgelund og Strandbøge, hvor trafikken er vokset med en femtedel på ti år.',
  'Forvaltningen har set på tre måder at dæmpe støjen på. Støjsvag asfalt koster 1,9 mio. kr. og holder i tolv år. En støjskærm langs de to kilometer, hvor boligerne ligger tættest, koster 11 mio. kr. og kræver, at der købes jord. En lavere hastighed koster næsten intet, men kræver politiets samtykke.',
  'Handleplanen skal i høring i otte uger, før den kan vedtages. Borgerne får besked gennem Digital Post, og der holdes et møde på Strandbøge Skole. Svarene bliver lagt frem for udvalget sammen med en samlet vurdering af udgifterne.',
].join('\n\n');

/** The meeting with an example of everything. */
export const rich = aMeeting({
  date: '2026-03-11',
  committee: technical,
  version: 2,
  publishedAt: '2026-03-13T08:15:00.000Z',
  attendees: [
    person('Asger Revlingborg', 'F'),
    person('Jeppe Havrehøj', 'A'),
    person('Palle Rugholm', 'V'),
    person('Ulrik Fasanlund', 'C'),
  ],
  absentees: [away('Viggo Kragemose', 'L', 'excused')],
  items: [
    agenda(1),
    anItem(2, 'Orientering marts 2026', {
      caseNumber: '26-000018',
      area: 'TK',
      decisions: [aDecision('Taget til orientering.', 'noted')],
      points: [
        {
          label: 'A.',
          title: 'Forårets vejarbejder',
          text: ['Vejarbejdet på Møllevej begynder i uge 17 og ventes færdigt før sommerferien.'],
        },
        {
          label: 'B.',
          title: 'Spildevandsplanens konsekvensvurdering',
          text: ['Miljøkonsekvensvurderingen forventes i høring efter påske.'],
        },
      ],
    }),
    anItem(3, 'Cykelsti langs åen mellem Bøgelund Skole og Strandbøge Station', {
      matter: path,
      area: 'TK',
      absences: [away('Palle Rugholm', 'V', 'disqualified')],
      decisions: [
        aDecision(
          'Punkt 1 godkendt.\nPunkt 2 udsat, da udvalget ønsker en pris på belysning langs hele strækningen.',
          'partial',
          {
            points: [
              { point: 1, outcome: 'approved' },
              {
                point: 2,
                outcome: 'postponed',
                text: 'Udvalget ønsker en pris på belysning langs hele strækningen.',
              },
            ],
            stage: '1. behandling',
          },
        ),
      ],
      recommendations: [
        {
          by: 'Direktionen',
          points: [
            'at linjeføringen langs åens vestside lægges til grund for det videre arbejde',
            'at der søges anlægsbevilling på 4,6 mio. kr. i 2027',
          ],
        },
      ],
      sections: [
        aSection(
          'summary',
          'Resumé',
          'Eleverne fra Strandbøge kan i dag kun cykle til skole ad landevejen. Forvaltningen har undersøgt tre linjeføringer.',
        ),
        aSection(
          'presentation',
          'Sagsfremstilling',
          'Stien bliver 2,3 km lang og tre meter bred. Den anlægges med grus på den første strækning og asfalt på resten, så den kan bruges hele året.\n\nLinjeføringer\n\nDer er set på tre muligheder, som er drøftet med skolebestyrelsen, lodsejerne og Bøgelund Cyklistforening:\n- langs åens vestside\n- langs åens østside med en ny bro ved stationen\n- langs landevejen med et autoværn',
        ),
        aSection(
          'finance',
          'Økonomi',
          'Udgifterne fordeler sig sådan:\n\n\tAnlæg\tDrift om året\nVestsiden\t4,6 mio. kr.\t90.000 kr.\nØstsiden med bro\t7,9 mio. kr.\t140.000 kr.\nLandevejen\t3,1 mio. kr.\t60.000 kr.',
        ),
        aSection('competence', 'Beslutningskompetence', technical.name),
      ],
      attachments: [
        anAttachment(1, 'Notat om linjeføringer', {
          number: '3.1',
          documentNumber: '26-018821',
          text: 'whole',
        }),
        anAttachment(2, 'Høringssvar fra Bøgelund Cyklistforening', {
          number: '3.2',
          text: 'incomplete',
        }),
        anAttachment(3, 'Oversigtskort', { number: '3.3', access: 'unknown' }),
      ],
    }),
    anItem(4, 'Støjkortlægning', {
      matter: noise,
      decisions: [aDecision('Ikke godkendt.', 'rejected')],
      sections: [aSection('presentation', 'Sagsfremstilling', noiseText)],
    }),
    aClosedItem(5, { publicDecision: 'Salget blev godkendt.' }),
    aClosedItem(6, { publicTitle: 'Køb af areal' }),
    aHeldItem(7),
    anItem(8, 'Eventuelt', {
      decisions: [aDecision('Intet under dette punkt.', 'nothing')],
    }),
    anItem(9, 'Godkendelse af referat', {
      decisions: [aDecision('Beslutning ikke frigivet', 'none', { released: false })],
    }),
  ],
});

export const attachmentTexts = {
  '3/1':
    'Notat om linjeføringer\n\nForvaltningen har gået de tre strækninger igennem i januar 2026. Vestsiden er den korteste vej og kræver ingen ny bro.\n\nAnbefaling\n\nForvaltningen anbefaler vestsiden, fordi den er billigst i drift og giver den tryggeste skolevej for de yngste elever.',
  '3/2':
    'Cyklistforeningen bakker op om en sti langs åen og peger på, at belysning er afgørende for',
};
