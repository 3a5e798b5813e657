import { describe, expect, test } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import { lejre2014Reader } from './reader.ts';

const read = (text: string) => {
  const parsed = lejre2014Reader.read({ name: 'referat.txt', kind: 'text', text });
  expect([...lostWords(text, parsed)]).toEqual([]);
  return parsed;
};

const head = 'Prøveby Kommune Udvalget for Havn & Fyr 03-09-2012 Side';
const title =
  'Referat Udvalget for Havn & Fyr mandag den 3. september 2012 Kl. 15:30 i Fyrstuen, Prøveby';
const contents = 'Indholdsfortegnelse 1. HF - Godkendelse af dagsorden...1 2. HF - Nyt fyr...2';
const first =
  '1. HF - Godkendelse af dagsorden Sagsnr.: Resumé: Indstilling: Beslutning Udvalget for Havn & Fyr den 03-09-2012: Godkendt. Sagsfremstilling: Administrationens vurdering: Handicappolitik: Økonomi og finansiering: Beslutningskompetence:';
const second = (parts: Record<string, string> = {}): string =>
  [
    '2. HF - Nyt fyr Sagsnr.: 12/0417',
    `Resumé: ${parts['resumé'] ?? ''}`,
    `Indstilling: ${parts['indstilling'] ?? 'Direktionen indstiller: 1. at fyret bygges 2. at det males hvidt'}`,
    parts['beslutning'] ??
      'Beslutning Udvalget for Havn & Fyr den 03-09-2012: Indstillingen godkendt.',
    `Sagsfremstilling: ${parts['sagsfremstilling'] ?? ''}`,
    `Administrationens vurdering: Handicappolitik: ${parts['handicap'] ?? ''} Økonomi og finansiering: Beslutningskompetence: ${parts['kompetence'] ?? ''}`,
    parts['bilag'] ?? '',
  ].join(' ');
const document = (items: readonly string[], { before = title, behind = '' } = {}): string =>
  [before, contents, ...items.map((item, i) => `${head} ${String(i + 1)} ${item}`), behind].join(
    '\n\n',
  );
const itemTwo = (parts: Record<string, string>, behind = '') =>
  read(document([first, second(parts)], { behind })).items[1];

describe('minutes of any municipality in the layout of Lejre 2014', () => {
  test('are recognised and read whole', () => {
    const text = document([first, second({ resumé: 'Fyret er gammelt.' })]);
    expect(lejre2014Reader.recognise({ name: 'x', kind: 'text', text })).toBeGreaterThan(0.9);
    expect(read(text)).toEqual({
      reader: 'lejre-2014',
      meeting: {
        committee: 'Udvalget for Havn & Fyr',
        legislativeTerm: null,
        date: '2012-09-03',
        time: '15:30',
        place: 'Fyrstuen, Prøveby',
        kind: 'minutes',
        attendees: [],
        absentees: [],
      },
      items: [
        {
          number: '1',
          area: 'HF',
          title: 'Godkendelse af dagsorden',
          access: 'open',
          matter: null,
          sections: [],
          recommendations: [],
          decisions: [
            {
              organization: 'Udvalget for Havn & Fyr',
              date: '2012-09-03',
              text: 'Godkendt.',
              outcome: 'approved',
              released: true,
              points: [],
            },
          ],
          absences: [],
          attachments: [],
          points: [],
        },
        {
          number: '2',
          area: 'HF',
          title: 'Nyt fyr',
          access: 'open',
          matter: '12/0417',
          sections: [{ kind: 'summary', label: 'Resumé', text: 'Fyret er gammelt.' }],
          recommendations: [
            { by: 'Direktionen', points: ['at fyret bygges', 'at det males hvidt'] },
          ],
          decisions: [
            {
              organization: 'Udvalget for Havn & Fyr',
              date: '2012-09-03',
              text: 'Indstillingen godkendt.',
              outcome: 'approved',
              released: true,
              points: [],
            },
          ],
          absences: [],
          attachments: [],
          points: [],
        },
      ],
      documents: [],
      furniture: [
        { kind: 'other', text: 'Referat  mandag den 3. september 2012 Kl. 15:30 i' },
        { kind: 'contents', text: contents },
        { kind: 'page-head', text: `${head} 1` },
        { kind: 'page-head', text: `${head} 2` },
        {
          kind: 'other',
          text: 'Sagsnr.:\nResumé:\nIndstilling:\nSagsfremstilling:\nAdministrationens vurdering:\nHandicappolitik:\nØkonomi og finansiering:\nBeslutningskompetence:\nBeslutning den :',
        },
        {
          kind: 'other',
          text: 'Sagsnr.:\nIndstilling:\nindstiller\n1.\n2.\nSagsfremstilling:\nAdministrationens vurdering:\nHandicappolitik:\nØkonomi og finansiering:\nBeslutningskompetence:\nBeslutning den :',
        },
      ],
      warnings: [],
    });
  });

  test('other texts are none of its business', () => {
    const text = '# **Punkt 1: HF - Nyt fyr**\n\nSagsnr.: 12/0417\n\nBeslutning: Godkendt.';
    expect(lejre2014Reader.recognise({ name: 'x', kind: 'text', text })).toBe(0);
    expect(lejre2014Reader.recognise({ name: 'x', kind: 'json', value: {} })).toBe(0);
  });

  test('a page head inside a sentence is cut, also where the line break is lost', () => {
    for (const gap of [' ', '\n', '\n\n']) {
      const text = document([first, second({ resumé: `Fyret skal${gap}${head} 3 males hvidt.` })]);
      const { items, furniture } = read(text);
      expect(items[1]?.sections[0]?.text).toBe('Fyret skal males hvidt.');
      expect(
        furniture.filter(({ kind }) => kind === 'page-head').map((piece) => piece.text),
      ).toEqual([`${head} 1`, `${head} 2`, `${head} 3`]);
    }
  });

  test('"Sagsnr.:" in the middle of a text begins no item', () => {
    const { items } = read(
      document([first, second({ resumé: 'Se punkt 4. tidligere sag, Sagsnr.: 11/0001.' })]),
    );
    expect(items.map(({ number }) => number)).toEqual(['1', '2']);
  });

  test('a label inside a decision is text when the label itself follows', () => {
    const item = itemTwo({
      beslutning:
        'Beslutning Udvalget for Havn & Fyr den 03-09-2012: Udvalget ønsker, at punktet Handicappolitik: fortsat er med.',
      handicap: 'Fyret har trapper.',
    });
    expect(item?.decisions[0]?.text).toBe(
      'Udvalget ønsker, at punktet Handicappolitik: fortsat er med.',
    );
    expect(item?.sections).toEqual([
      { kind: 'disability-policy', label: 'Handicappolitik', text: 'Fyret har trapper.' },
    ]);
  });

  test('a label of the municipality’s own is learned from the items that print it empty', () => {
    const own = (item: string): string =>
      item.replace('Handicappolitik:', 'Handicappolitik: Havmiljø:');
    const filled = second({ handicap: 'X' }).replace(
      'Handicappolitik: X',
      'Handicappolitik: Havmiljø: Vandet er rent.',
    );
    const { items } = read(
      document([own(first), own(second()), filled.replace('2. HF - Nyt fyr', '3. HF - Ny mole')]),
    );
    expect(items[2]?.sections).toEqual([
      { kind: 'other', label: 'Havmiljø', text: 'Vandet er rent.' },
    ]);
  });

  test('an excuse under another committee’s decision is that committee’s, and its own decision comes first', () => {
    const item = itemTwo({
      beslutning:
        'Beslutning Udvalget for Kultur den 01-09-2012: Anbefales. Afbud: Karen Prøvesen (V) Beslutning Udvalget for Havn & Fyr den 03-09-2012: Indstillingen godkendt. Jens Prøvesen (A) deltog ikke under dette punkt.',
      kompetence: 'Udvalget for Havn & Fyr',
    });
    expect(
      item?.decisions.map(({ organization, date, text }) => [organization, date, text]),
    ).toEqual([
      ['Udvalget for Havn & Fyr', '2012-09-03', 'Indstillingen godkendt.'],
      ['Udvalget for Kultur', '2012-09-01', 'Anbefales.'],
    ]);
    expect(item?.absences).toEqual([
      { name: 'Karen Prøvesen', party: 'V', kind: 'excused', organization: 'Udvalget for Kultur' },
      {
        name: 'Jens Prøvesen',
        party: 'A',
        kind: 'notPresentAtItem',
        organization: 'Udvalget for Havn & Fyr',
      },
    ]);
  });

  test('a decision head without text is no decision', () => {
    expect(
      itemTwo({ beslutning: 'Beslutning Udvalget for Havn & Fyr den 03-09-2012:' })?.decisions,
    ).toEqual([]);
  });
});

describe('the day of the meeting', () => {
  const at = (before: string) => {
    const { meeting, warnings } = read(document([first, second()], { before }));
    return [meeting.date, warnings.map(({ code }) => code)];
  };
  const withoutHeads = (before: string) => {
    const { meeting, warnings } = read([before, contents, first, second()].join('\n\n'));
    return [meeting.date, warnings.map(({ code }) => code)];
  };

  test('a title without a year is settled by weekday, day and month of the running heads', () => {
    expect(
      at('Referat Udvalget for Havn & Fyr mandag den 3. september Kl. 15:30 i Fyrstuen'),
    ).toEqual(['2012-09-03', []]);
  });

  test('a year that could be two is a warning, never a guess', () => {
    expect(
      at('Referat Udvalget for Havn & Fyr tirsdag den 3. september Kl. 15:30 i Fyrstuen'),
    ).toEqual([null, ['year-unknown']]);
    expect(
      withoutHeads('Referat Udvalget for Havn & Fyr mandag den 3. september Kl. 15:30 i Fyrstuen'),
    ).toEqual([null, ['year-unknown']]);
  });

  test('a weekday that does not fit, and heads that say another day, are said aloud', () => {
    expect(
      at('Referat Udvalget for Havn & Fyr fredag den 3. september 2012 Kl. 15:30 i Fyrstuen'),
    ).toEqual(['2012-09-03', ['weekday-differs']]);
    expect(
      at('Referat Udvalget for Havn & Fyr mandag den 10. september 2012 Kl. 15:30 i Fyrstuen'),
    ).toEqual(['2012-09-10', ['date-differs']]);
  });

  test('the list of unrelated documents before the title says nothing about the meeting', () => {
    const before = `Referat Udvalget for Skole tirsdag den 1. maj 2018 Kl. 9:00 i Salen\n\nRelaterede dokumenter\n\nIndholdsfortegnelse. 47 Revidering\n\nTransskription:\n\nTranskript:\n\n${title}`;
    const { meeting, furniture } = read(document([first], { before }));
    expect([meeting.committee, meeting.date]).toEqual(['Udvalget for Havn & Fyr', '2012-09-03']);
    expect(furniture[0]?.kind).toBe('related-documents');
  });
});

describe('attachments', () => {
  const block = (
    number: string,
    name: string,
    text: string,
    documentNumber = '900/12',
    access = 'Åben',
  ): string =>
    `Bilag: ${number}. ${name} Udvalg: Udvalget for Havn & Fyr Mødedato: 03. september 2012 - Kl. 15:30 Adgang: ${access} Bilagsnr: ${documentNumber}\n\n${text}`;

  test('a run-together list is parted by number, not by a date in a title', () => {
    const item = itemTwo({
      bilag: 'Bilag: 1. 1. udkast, den 2. april 2. Tegning den 3. maj 3. Prøve',
    });
    expect(item?.attachments.map(({ number, title }) => [number, title])).toEqual([
      ['2.1', '1. udkast, den 2. april'],
      ['2.2', 'Tegning den 3. maj'],
      ['2.3', 'Prøve'],
    ]);
  });

  test('their blocks behind the items say number, access and text', () => {
    const behind = [
      block('2.1', '2. udkast', 'Tekst på én side.'),
      block('2.2', 'Tegning', '', '901/12', 'Lukket'),
      block('2.3', 'Notat', 'Side 1/3 Første side.\n\nAnden side. 2\n\nTredje side. 3'),
      block('2.4', 'Plan', 'Side 1 af 2 Første side.'),
    ].join('\n\n');
    const text = document(
      [first, second({ bilag: 'Bilag: 1. 2. udkast 2. Tegning 3. Notat 4. Plan' })],
      { behind },
    );
    const { items, documents, warnings } = read(text);
    expect(
      documents.map(({ number, title, documentNumber, access, complete }) => [
        number,
        title,
        documentNumber,
        access,
        complete,
      ]),
    ).toEqual([
      ['2.1', '2. udkast', '900/12', 'open', true],
      ['2.2', 'Tegning', '901/12', 'closed', false],
      ['2.3', 'Notat', '900/12', 'open', true],
      ['2.4', 'Plan', '900/12', 'open', false],
    ]);
    expect(documents[2]?.text).toBe('Side 1/3 Første side.\n\nAnden side. 2\n\nTredje side. 3');
    expect(items[1]?.attachments.map(({ title, access }) => [title, access])).toEqual([
      ['2. udkast', 'open'],
      ['Tegning', 'closed'],
      ['Notat', 'open'],
      ['Plan', 'open'],
    ]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['attachment-without-text', 'Bilag 2.2 er nævnt, men dets tekst er ikke med i dokumentet.'],
      ['attachment-breaks-off', 'Bilag 2.4 skulle have 2 sider, men dokumentet har kun 1.'],
    ]);
  });
});
