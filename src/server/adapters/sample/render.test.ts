import { describe, expect, test } from 'vitest';
import { renderFirstagendaMarkdown } from './render-firstagenda-markdown.ts';
import { renderLejre2014 } from './render-lejre-2014.ts';
import type { WrittenItem, WrittenMinutes } from './written-minutes.ts';

const organization = 'Udvalget for Klima & Natur';
const decision = { organization, date: '2025-02-03', released: true, points: [] } as const;

const item: WrittenItem = {
  number: '1',
  area: 'KN',
  title: 'Pleje_af_enge',
  access: 'open',
  matter: '25/31',
  sections: [
    { kind: 'summary', text: 'Engene\n\n- slås' },
    { kind: 'competence', text: organization },
  ],
  recommendations: [{ by: 'Direktionen', points: ['at planen godkendes'] }],
  decisions: [{ ...decision, text: 'Godkendt.', outcome: 'approved' }],
  absences: [{ name: 'Ida Krat', party: 'A', kind: 'notPresentAtItem', organization }],
  attachments: [{ number: '1.1', title: 'Kort', documentNumber: '77/25', access: 'open' }],
  points: [],
};

const minutes: WrittenMinutes = {
  municipality: 'Skovby Kommune',
  meeting: {
    committee: organization,
    legislativeTerm: '2022-2025',
    date: '2025-02-03',
    time: '16:00',
    place: 'Mødelokale 1',
    kind: 'minutes',
    attendees: [{ name: 'Bo Lyng', party: 'V' }],
    absentees: [],
  },
  items: [item],
  documents: [
    {
      number: '1.1',
      title: 'Kort',
      documentNumber: '77/25',
      access: 'open',
      text: 'Nord\fSyd',
      complete: true,
    },
  ],
};

describe('one item in print', () => {
  test('as in 2014: a line a page, every label, the attachment behind', () => {
    expect(renderLejre2014(minutes).split('\n\n')).toEqual([
      'Referat Udvalget for Klima & Natur mandag den 3. februar 2025 Kl. 16:00 i Mødelokale 1',
      'Indholdsfortegnelse 1. KN - Pleje_af_enge...1',
      'Skovby Kommune Udvalget for Klima & Natur 03-02-2025 Side 1 1. KN - Pleje_af_enge Sagsnr.: 25/31 ' +
        'Resumé: Engene - slås Indstilling: Direktionen indstiller: 1. at planen godkendes ' +
        'Beslutning Udvalget for Klima & Natur den 03-02-2025: Godkendt. Ida Krat (A) deltog ikke under dette punkt. ' +
        'Sagsfremstilling: Administrationens vurdering: Handicappolitik: Økonomi og finansiering: ' +
        'Beslutningskompetence: Udvalget for Klima & Natur Bilag: 1. Kort',
      'Bilag: 1.1. Kort Udvalg: Udvalget for Klima & Natur Mødedato: 03. februar 2025 - Kl. 16:00 Adgang: Åben Bilagsnr: 77/25',
      'Nord',
      'Syd\n',
    ]);
  });

  test('as in 2022: decision first, empty sections left out, the course of the matter behind', () => {
    const printed = renderFirstagendaMarkdown(minutes).trim();
    const bare = printed
      .split(/\s*\n\s*/)
      .map((line) => line.replace(/^#+ /, '').replaceAll('**', ''));
    expect(bare).toEqual([
      'REFERAT Udvalget for Klima & Natur - 2022-2025 d. 03-02-2025',
      'Mødedato Mandag d. 03. februar 2025 kl. 16:00',
      'Mødested Mødelokale 1',
      'Mødedeltagere Bo Lyng (V)',
      'Indholdsfortegnelse',
      'KN - Pleje\\_af\\_enge.....\t3',
      'Punkt 1: KN - Pleje\\_af\\_enge',
      '25/31',
      'Beslutning',
      'Godkendt.',
      'Ida Krat (A) deltog ikke under dette punkt.',
      'Resumé',
      'Engene',
      '- slås',
      'Indstilling',
      'Direktionen indstiller:',
      '1. at planen godkendes',
      'Beslutningskompetence',
      'Udvalget for Klima & Natur',
      'Sagens forløb',
      '03-02-2025 Udvalget for Klima & Natur - 2022-2025',
      'Godkendt.',
      'Ida Krat (A) deltog ikke under dette punkt.',
      'Bilag',
      'Kort',
    ]);
  });

  test('a long text of 2014 goes on behind the next running head, in the middle of a sentence', () => {
    const long = {
      ...item,
      sections: [{ kind: 'presentation', text: 'Enge slås hvert år. '.repeat(160) }],
    } as const;
    const pages = renderLejre2014({ ...minutes, items: [long] })
      .split('\n\n')
      .slice(2, 5);
    expect(pages.map((page) => page.slice(0, 68))).toEqual([
      'Skovby Kommune Udvalget for Klima & Natur 03-02-2025 Side 1 1. KN - ',
      'Skovby Kommune Udvalget for Klima & Natur 03-02-2025 Side 2 hvert år',
      'Bilag: 1.1. Kort Udvalg: Udvalget for Klima & Natur Mødedato: 03. fe',
    ]);
  });
});
