import type { SampleItem } from '#adapters/sample/sample-content.ts';

/** The body's first act: its agenda (LAW L5). */
export const approvalOfAgenda = (area: string): SampleItem => ({
  area,
  title: 'Godkendelse af dagsorden',
  decision: { text: 'Godkendt.', outcome: 'approved' },
});

export const anyOtherBusiness = (area: string | null): SampleItem => ({
  area,
  title: 'Eventuelt',
  decision: { text: 'Intet under dette punkt.', outcome: 'nothing' },
});

/** The item by which the members sign (LAW L34). */
export const approvalOfMinutes = (area: string): SampleItem => ({
  area,
  title: 'Godkendelse af referat',
  decision: { text: 'Godkendt.', outcome: 'approved' },
});

/** The same before all have signed. */
export const unsignedMinutes = (area: string): SampleItem => ({
  area,
  title: 'Godkendelse af referat',
  decision: { text: 'Beslutning ikke frigivet', outcome: 'none', released: false },
});

/** An item on an agenda: nothing is decided yet. */
export const undecided = (item: SampleItem): SampleItem => ({ ...item, decision: undefined });

export const direction = 'Direktionen';
