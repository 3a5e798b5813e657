import type { SampleItem } from '#adapters/sample/sample-content.ts';

/** Closed for the sake of the price (LAW L15); the title names neither owner nor property (L17). */
export const landForPath: SampleItem = {
  area: 'ØU',
  matter: '25/2977',
  title: 'Erhvervelse af arealer til cykelsti',
  closed: true,
  decision: { text: 'Indstillingen godkendt.', outcome: 'approved' },
};

export const tender: SampleItem = {
  area: 'TK',
  matter: '26-000881',
  title: 'Tilbud på drift af vejbelysning',
  closed: true,
  decision: { text: 'Indstillingen tiltrådt.', outcome: 'approved' },
};

export const plotForSale: SampleItem = {
  area: 'ØU',
  matter: '26-003120',
  title: 'Salg af erhvervsgrund i Lunden',
  closed: true,
  decision: { text: 'Indstillingen anbefales.', outcome: 'recommended' },
};

export const plotSold: SampleItem = {
  ...plotForSale,
  decision: { text: 'Godkendt.', outcome: 'approved' },
};
