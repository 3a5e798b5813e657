import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { printedCommittee } from './firstagenda-minutes.ts';

/** What every decision of the committee itself has. */
export const ownDecision = {
  organization: printedCommittee,
  date: '2022-09-14',
  released: true,
  points: [],
} as const;
/** What an item has of what is not printed. */
export const nothingMore = {
  area: 'HFF',
  access: 'open',
  sections: [],
  recommendations: [],
  absences: [],
  attachments: [],
  points: [],
} as const;
const unknownFile = { number: null, documentNumber: null, access: 'unknown' } as const;
const course = (text: string) => ({ kind: 'course', label: 'Sagens forløb', text }) as const;

/** What the printed minutes are read to. */
export const readMinutes: Pick<ParsedMinutes, 'meeting' | 'items'> = {
  meeting: {
    committee: printedCommittee,
    legislativeTerm: '2022-2025',
    date: '2022-09-14',
    time: '15:30',
    place: 'Mødelokale 4, Prøveby Rådhus',
    kind: 'minutes',
    attendees: [
      { name: 'Anna Prøve', party: 'A' },
      { name: 'Bo Prøve', party: 'V' },
      { name: 'Carla B. Eksempel', party: null },
      { name: 'Dan Opdigtet', party: null },
      { name: 'Eva Fiktion', party: null },
      { name: 'Finn Påhit', party: null },
      { name: 'Gerda Opspind', party: null },
    ],
    absentees: [
      { name: 'Ida Mønster', party: 'F', kind: 'excused', organization: printedCommittee },
    ],
  },
  items: [
    {
      ...nothingMore,
      number: '1',
      title: 'Godkendelse af dagsorden',
      matter: null,
      sections: [course(`14-09-2022 ${printedCommittee} - 2022-2025\nGodkendt.`)],
      decisions: [{ ...ownDecision, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '2',
      title: 'Orientering september 2022',
      matter: '22-000911',
      decisions: [{ ...ownDecision, text: 'Taget til orientering.', outcome: 'noted' }],
      attachments: [
        { ...unknownFile, title: 'Brev om fyret' },
        {
          ...unknownFile,
          title:
            'Sejlplan_efterår 2022 - et bilag med en meget lang titel, som ikke kan stå på en linje, men fortsætter på den næste.pdf',
        },
      ],
      points: [
        { label: 'A', title: 'Nyt fyr ved Prøvenæs', text: 'Fyret blev tændt den 1. august.' },
        { label: 'B', title: 'Færgen Opdigt', text: 'Færgen ligger stille.' },
      ],
    },
    {
      ...nothingMore,
      number: '3',
      title:
        'Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende vedligeholdelsesplan og overslag over udgifterne',
      matter: '22-001015',
      sections: [
        {
          kind: 'competence',
          label: 'Beslutningskompetence',
          text: 'Udvalget for Havne, Færger & Fyrtårne',
        },
        {
          kind: 'presentation',
          label: 'Sagsfremstilling',
          text: [
            'Hvad der er sket',
            'Kommunens fyrtårne blev gennemgået i foråret. Drifts- og anlægsudgifterne er steget, og vedligeholdelsesefterslæbet vurderes at være betydeligt, ikke mindst ved Prøvenæs. Havnefogederne har tilkendegivet, at sejladssikkerhedsforanstaltningerne bør prioriteres forud for kulturarvsformidlingen.',
            '- Fyret på Prøvenæs, som blev opført i en tid, da kommunen havde tre havne, og som siden er bygget om flere gange\n- Ledefyrene',
            'Dato\tEmne\tSted\n1. oktober 2022\tHøring af brugerrådet om vedligeholdelsesplanen og sejlplanen\tRådhuset\n9. november 2022\tAnden behandling\tFyret på Prøvenæs',
            'Udvalget får en status i november.',
          ].join('\n\n'),
        },
        { kind: 'other', label: 'Særlige forhold ved fyr', text: 'Ingen.' },
        course(
          `14-09-2022 ${printedCommittee} - 2022-2025\nIndstillingerne tiltrådt.\nDan Opdigtet deltog ikke under dette punkt.\n\n26-09-2022 Kommunalbestyrelsen - 2022-2025`,
        ),
      ],
      recommendations: [
        {
          by: 'Direktionen',
          points: [
            'at udvalget godkender fyrtårnsstrategien',
            'at udvalget sender vedligeholdelsesplanen i høring hos brugerrådet og de lokale havnelaug inden udgangen af oktober måned',
          ],
        },
      ],
      decisions: [
        { ...ownDecision, text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
        {
          organization: 'Økonomiudvalget',
          date: '2022-08-17',
          text: 'Anbefales, idet udgifterne holdes inden for rammen. Sagen sendes videre til Udvalget for Havne, Færger og Fyrtårne.',
          outcome: 'recommended',
          released: true,
          points: [],
        },
      ],
      absences: [
        {
          name: 'Dan Opdigtet',
          party: null,
          kind: 'notPresentAtItem',
          organization: printedCommittee,
        },
        { name: 'Jens Dikt', party: 'C', kind: 'excused', organization: 'Økonomiudvalget' },
      ],
    },
    {
      ...nothingMore,
      number: '4',
      title: 'Salg af færgeleje',
      access: 'closed',
      matter: '22-001090',
      decisions: [{ ...ownDecision, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '5',
      title: 'Ansættelse',
      access: 'closed',
      matter: '22-001091',
      decisions: [{ ...ownDecision, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '6',
      title: 'Godkendelse af referat',
      matter: null,
      decisions: [
        { ...ownDecision, text: 'Beslutning ikke frigivet', outcome: 'none', released: false },
      ],
    },
  ],
};
