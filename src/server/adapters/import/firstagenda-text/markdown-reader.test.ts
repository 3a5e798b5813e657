import { describe, expect, test } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import { firstagendaMarkdownReader } from './markdown-reader.ts';

const read = (text: string) => {
  const parsed = firstagendaMarkdownReader.read({ name: 'referat.md', kind: 'text', text });
  expect([...lostWords(text, parsed)]).toEqual([]);
  return parsed;
};
const head =
  '# **REFERAT Havneudvalget - 2022-2025 d. 14-09-2022**\n\n**Mødedato** Onsdag d. 14. september 2022 kl. 15:30';
const withItem = (body: string, title = 'HU - Nyt fyr') => {
  const parsed = read(`${head}\n\n# **Punkt 1: ${title}**\n\n${body}`);
  const [item] = parsed.items;
  if (item === undefined) throw new Error('no item');
  return { ...parsed, item };
};

describe('FirstAgenda minutes that were turned into Markdown', () => {
  test('broken heading levels and lost marks do not matter', () => {
    for (const mark of ['## **Beslutning**', '#### Beslutning', '**Beslutning**', 'Beslutning']) {
      const { item } = withItem(
        `22-000911\n\n${mark}\n\nGodkendt.\n\n### Resumé\n\nFyret er *hvidt*.`,
      );
      expect([item.matter, item.decisions[0]?.text, item.sections]).toEqual([
        '22-000911',
        'Godkendt.',
        [{ kind: 'summary', label: 'Resumé', text: 'Fyret er hvidt.' }],
      ]);
    }
  });

  test('a heading that is no label stays a line of the text', () => {
    const { item } = withItem(
      '## Sagsfremstilling\n\nFør.\n\n#### Udarbejdelse af fyrpolitik\n\nEfter.',
    );
    expect(item.sections).toEqual([
      {
        kind: 'presentation',
        label: 'Sagsfremstilling',
        text: 'Før.\n\nUdarbejdelse af fyrpolitik\n\nEfter.',
      },
    ]);
  });

  test('tables keep their cells, with tabs or with bars, and HTML in a cell is no text', () => {
    const { item, furniture } = withItem(
      '## Sagsfremstilling\n\nDato\tEmne\n1. maj\t<p>Høring.</p> <p>Svar\\_frist.</p>\n\n| Sted | Tid |\n|---|---|\n| Prøveby | kl. 9 |',
    );
    expect(item.sections[0]?.text).toBe(
      'Dato\tEmne\n1. maj\tHøring. Svar_frist.\nSted\tTid\nPrøveby\tkl. 9',
    );
    expect(furniture.at(-1)).toEqual({ kind: 'other', text: '<p> </p> <p> </p>' });
  });

  test('lettered headings are sub-points of an orientation, and headings of a case that asks for a decision', () => {
    const letters =
      '### Resumé\n\nIndledning.\n\n#### **A. Fyret**\n\nTændt.\n\n#### **B. Færgen**\n\nLigger stille.';
    expect(withItem(letters, 'HU - Orientering').item).toMatchObject({
      sections: [{ kind: 'summary', label: 'Resumé', text: 'Indledning.' }],
      points: [
        { label: 'A', title: 'Fyret', text: 'Tændt.' },
        { label: 'B', title: 'Færgen', text: 'Ligger stille.' },
      ],
    });
    const asking = withItem(
      `${letters}\n\n### Indstilling\n\nDirektionen indstiller:\n\n1. at A vælges.`,
    ).item;
    expect(asking.points).toEqual([]);
    expect(asking.sections[0]?.text).toContain('A. Fyret');
  });

  test('one letter alone is no list of points', () => {
    expect(
      withItem('### Resumé\n\n#### A. Fyret\n\nTændt.', 'HU - Orientering').item.points,
    ).toEqual([]);
  });

  test('a decision that reads otherwise in the course is said aloud', () => {
    const { item, warnings } = withItem(
      '## Beslutning\n\nGodkendt.\n\n## Sagens forløb\n\n14-09-2022 Havneudvalget - 2022-2025\n\nUdsat.',
    );
    expect(item.decisions.map(({ text }) => text)).toEqual(['Godkendt.']);
    expect(warnings).toEqual([
      {
        code: 'decision-differs',
        message: 'Punkt 1: beslutningen står med andre ord under Sagens forløb.',
        near: 'Udsat.',
      },
    ]);
  });

  test.each([
    ['(Lukket): HU - Salg', 'closed', 'Salg'],
    [': Lukket - HU - Salg', 'closed', 'Salg'],
    [': HU - Salg', 'open', 'Salg'],
  ])('the head "Punkt 1%s" is %s', (printed, access, title) => {
    const { items } = read(`${head}\n\n## Punkt 1 ${printed}`.replace('1 :', '1:'));
    expect([items[0]?.access, items[0]?.title, items[0]?.area]).toEqual([access, title, 'HU']);
  });
});

describe('the head of the meeting', () => {
  const meeting = (text: string) => read(`${text}\n\n# Punkt 1: Eventuelt`).meeting;

  test.each([
    [
      '# REFERAT Havneudvalget - 2022-2025 d. 14-09-2022',
      ['minutes', 'Havneudvalget', '2022-2025', '2022-09-14', null],
    ],
    [
      '# DAGSORDEN Havneudvalget d. 14-09-2022',
      ['agenda', 'Havneudvalget', null, '2022-09-14', null],
    ],
    [
      '# TILLÆGSDAGSORDEN Byrådet onsdag den 14. september 2022 kl. 9.30',
      ['supplement', 'Byrådet', null, '2022-09-14', '09:30'],
    ],
    [
      '# Prøveby Kommune\n\n## REFERAT\n\n## Havneudvalget 2022-2025 d. 14-09-2022',
      ['minutes', 'Havneudvalget', '2022-2025', '2022-09-14', null],
    ],
    [
      '# Referat 14. september 2022 kl. 15.45\n\n**Udvalg:** Havneudvalget',
      ['minutes', 'Havneudvalget', null, '2022-09-14', '15:45'],
    ],
  ])('%s', (text, expected) => {
    const { kind, committee, legislativeTerm, date, time } = meeting(text);
    expect([kind, committee, legislativeTerm, date, time]).toEqual(expected);
  });

  test('two days, and a weekday that does not fit, are said aloud; Mødedato holds', () => {
    const { meeting: held, warnings } = read(
      '# REFERAT Havneudvalget d. 14-09-2022\n\n**Mødedato** Fredag d. 15. september 2022 kl. 15:30\n\n# Punkt 1: Eventuelt',
    );
    expect(held.date).toBe('2022-09-15');
    expect(warnings.map(({ code }) => code)).toEqual(['date-differs', 'weekday-differs']);
  });

  test('those who were away are told apart from those who came', () => {
    const { attendees, absentees } = meeting(
      `${head}\n\n**Mødedeltagere** Anna Prøve (A), Bo Prøve og Carla Prøve\n\n**Fraværende** Dan Prøve (V)\n\n**Afbud** Ingen`,
    );
    expect(attendees.map(({ name, party }) => [name, party])).toEqual([
      ['Anna Prøve', 'A'],
      ['Bo Prøve', null],
      ['Carla Prøve', null],
    ]);
    expect(absentees).toEqual([
      { name: 'Dan Prøve', party: 'V', kind: 'excused', organization: 'Havneudvalget' },
    ]);
  });
});
