import type { PrintedDocument } from './firstagenda-pdf.ts';

export const printedCommittee = 'Udvalget for Havne, Færger og Fyrtårne';
/** Minutes as FirstAgenda prints them, with an example of everything; what they are read to is in firstagenda-minutes-read.ts. */
export const printedMinutes: PrintedDocument = {
  title: `REFERAT ${printedCommittee} - 2022-2025 d. 14-09-2022`,
  head: [
    ['Mødedato', 'Onsdag d. 14. september 2022 kl. 15:30'],
    ['Mødested', 'Mødelokale 4, Prøveby Rådhus'],
    [
      'Mødedeltagere',
      'Anna Prøve (A), Bo Prøve (V), Carla B. Eksempel, Dan Opdigtet, Eva Fiktion, Finn Påhit, Gerda Opspind',
    ],
    ['Afbud', 'Ida Mønster (F)'],
  ],
  items: [
    {
      heading: 'Punkt 1: HFF - Godkendelse af dagsorden',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Godkendt.' },
        { section: 'Sagens forløb' },
        { lines: [`14-09-2022 ${printedCommittee} - 2022-2025`, 'Godkendt.'] },
      ],
    },
    {
      heading: 'Punkt 2: HFF - Orientering september 2022',
      caseNumber: '22-000911',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Taget til orientering.' },
        { section: 'Resumé' },
        { subheading: 'A. Nyt fyr ved Prøvenæs' },
        { paragraph: 'Fyret blev tændt den 1. august.' },
        { subheading: 'B. Færgen Opdigt' },
        { paragraph: 'Færgen ligger stille.' },
        { section: 'Bilag' },
        { paragraph: 'Brev om fyret' },
        {
          paragraph:
            'Sejlplan_efterår 2022 - et bilag med en meget lang titel, som ikke kan stå på en linje, men fortsætter på den næste.pdf',
        },
      ],
    },
    {
      heading:
        'Punkt 3: HFF - Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende vedligeholdelsesplan og overslag over udgifterne',
      caseNumber: '22-001015',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Indstillingerne tiltrådt.' },
        { paragraph: 'Dan Opdigtet deltog ikke under dette punkt.' },
        { section: 'Indstilling' },
        { paragraph: 'Direktionen indstiller:' },
        {
          numbered: [
            'at udvalget godkender fyrtårnsstrategien',
            'at udvalget sender vedligeholdelsesplanen i høring hos brugerrådet og de lokale havnelaug inden udgangen af oktober måned',
          ],
        },
        { section: 'Beslutningskompetence' },
        { paragraph: 'Udvalget for Havne, Færger & Fyrtårne' },
        { section: 'Sagsfremstilling' },
        { subheading: 'Hvad der er sket' },
        {
          paragraph:
            'Kommunens fyrtårne blev gennemgået i foråret. Drifts- og anlægsudgifterne er steget, og vedligeholdelsesefterslæbet vurderes at være betydeligt, ikke mindst ved Prøvenæs. Havnefogederne har tilkendegivet, at sejladssikkerhedsforanstaltningerne bør prioriteres forud for kulturarvsformidlingen.',
        },
        {
          bullets: [
            'Fyret på Prøvenæs, som blev opført i en tid, da kommunen havde tre havne, og som siden er bygget om flere gange',
            'Ledefyrene',
          ],
        },
        {
          table: [
            ['Dato', 'Emne', 'Sted'],
            [
              '1. oktober 2022',
              'Høring af brugerrådet om vedligeholdelsesplanen og sejlplanen',
              'Rådhuset',
            ],
            ['9. november 2022', 'Anden behandling', 'Fyret på Prøvenæs'],
          ],
        },
        { paragraph: 'Udvalget får en status i november.' },
        { section: 'Særlige forhold ved fyr' },
        { paragraph: 'Ingen.' },
        { section: 'Sagens forløb' },
        {
          lines: [
            '17-08-2022 Økonomiudvalget - 2022-2025',
            'Anbefales, idet udgifterne holdes inden for rammen. Sagen sendes videre til Udvalget for Havne, Færger og Fyrtårne.',
            'Afbud: Jens Dikt (C)',
          ],
        },
        {
          lines: [
            `14-09-2022 ${printedCommittee} - 2022-2025`,
            'Indstillingerne tiltrådt.',
            'Dan Opdigtet deltog ikke under dette punkt.',
          ],
        },
        { lines: ['26-09-2022 Kommunalbestyrelsen - 2022-2025'] },
      ],
    },
    {
      heading: 'Punkt 4: Lukket - HFF - Salg af færgeleje',
      caseNumber: '22-001090',
      blocks: [{ section: 'Beslutning' }, { paragraph: 'Godkendt.' }],
    },
    {
      heading: 'Punkt 5: Lukket - HFF - Ansættelse',
      caseNumber: '22-001091',
      blocks: [{ paragraph: 'Godkendt.' }],
    },
    {
      heading: 'Punkt 6: HFF - Godkendelse af referat',
      blocks: [
        { section: 'Sagens forløb' },
        { lines: [`14-09-2022 ${printedCommittee} - 2022-2025`, 'Beslutning ikke frigivet'] },
      ],
    },
  ],
};
