import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KleFault } from '#application/paper/kle-file.ts';
import { readKleFile } from './read-kle-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const faultsOf = (text: string): readonly KleFault[] => {
  const read = readKleFile(bytes(text));
  if (read.ok) throw new Error('it was read');
  return read.error;
};
const subjectsOf = (text: string) => {
  const read = readKleFile(bytes(text));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const emne = (number: string, title: string, history = ''): string => `
      <Emne>
        <EmneNr>${number}</EmneNr>
        <EmneTitel>${title}</EmneTitel>
        <EmneVejledning><VejledningTekst><p>Om <b>emnet</b></p></VejledningTekst></EmneVejledning>
        <EmneAdministrativInfo><OprettetDato>2008-01-01+01:00</OprettetDato>${history}</EmneAdministrativInfo>
        <UUID>00000000-0000-4000-8000-000000000001</UUID>
      </Emne>`;
const plan = (subjects: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<KLE-Emneplan>
  <UdgivelsesDato>2026-08-01</UdgivelsesDato>
  <Hovedgruppe>
    <HovedgruppeNr>98</HovedgruppeNr>
    <HovedgruppeTitel>Prøveemner &amp; mere</HovedgruppeTitel>
    <HovedgruppeAdministrativInfo><OprettetDato>2008-01-01</OprettetDato></HovedgruppeAdministrativInfo>
    <Gruppe>
      <GruppeNr>98.01</GruppeNr>
      <GruppeTitel>Veje</GruppeTitel>
      <GruppeAdministrativInfo><OprettetDato>2008-01-01</OprettetDato></GruppeAdministrativInfo>${subjects}
    </Gruppe>
  </Hovedgruppe>
</KLE-Emneplan>`;

describe('the register of subjects', () => {
  test('is read from the XML that KL delivers: main groups, groups and subjects, with what went out or was moved', () => {
    const read = subjectsOf(
      plan(
        emne('98.01.02', 'Cykelstier') +
          emne(
            '98.01.04',
            'Torve',
            '<Historisk><Flyttet><FlyttetDato>2020-05-01</FlyttetDato><AfloestAf><EmneNr>98.01.02</EmneNr></AfloestAf></Flyttet></Historisk>',
          ) +
          emne('98.01.06', 'Broer', '<Historisk><UdgaaetDato>2021-02-01</UdgaaetDato></Historisk>'),
      ),
    );
    const from = '2008-01-01';
    expect([read.publishedOn, read.subjects]).toEqual([
      '2026-08-01',
      [
        { number: '98.01.02', title: 'Cykelstier', from, until: null, replacedBy: [] },
        { number: '98.01.04', title: 'Torve', from, until: '2020-04-30', replacedBy: ['98.01.02'] },
        { number: '98.01.06', title: 'Broer', from, until: '2021-01-31', replacedBy: [] },
        { number: '98.01', title: 'Veje', from, until: null, replacedBy: [] },
        { number: '98', title: 'Prøveemner & mere', from, until: null, replacedBy: [] },
      ],
    ]);
  });

  test('is read from a table, whatever is between the cells and in quotes, and in an older encoding', () => {
    const rows = 'Emnenr.;x\n';
    expect(faultsOf(rows)[0]?.kind).toBe('not-kle');
    const table =
      'EmneNr;EmneTitel;Udgået;Afløst af\r\n98.01;"Veje; ""stier""";;\r\n98.02;Torve;2020-05-01;98.01\r\n';
    const wanted = [
      { number: '98.01', title: 'Veje; "stier"', from: null, until: null, replacedBy: [] },
      { number: '98.02', title: 'Torve', from: null, until: '2020-04-30', replacedBy: ['98.01'] },
    ];
    expect(subjectsOf(table).subjects).toEqual(wanted);
    const latin = Buffer.from(table, 'latin1');
    const read = readKleFile(latin);
    expect(read.ok && read.value.subjects).toEqual(wanted);
    expect(subjectsOf('nummer\ttitel\n98\tPrøve\n').subjects.map(({ title }) => title)).toEqual([
      'Prøve',
    ]);
  });

  test('keeps the subject in use where a number that went out was given to another', () => {
    const over = '<Historisk><UdgaaetDato>2021-02-01</UdgaaetDato></Historisk>';
    for (const both of [
      emne('98.01.02', 'Gammelt', over) + emne('98.01.02', 'Nyt'),
      emne('98.01.02', 'Nyt') + emne('98.01.02', 'Gammelt', over),
    ])
      expect(subjectsOf(plan(both)).subjects[0]?.title).toBe('Nyt');
  });

  test.each<[string, string, readonly KleFault[]]>([
    ['another XML file', '<html>x</html>', [{ kind: 'not-kle', line: 1, value: 'html' }]],
    ['no subjects', 'nummer;titel\n', [{ kind: 'no-subjects', line: null, value: '' }]],
    [
      'numbers, titles and dates that are wrong',
      'nummer;titel;fra\n98.1;Veje;\n98.02;;\n98.03;Torve;2026-02-31\n;Broer;\n98.04;A;\n98.04;B;\n',
      [
        { kind: 'number-wrong', line: 2, value: '98.1' },
        { kind: 'title-missing', line: 3, value: '98.02' },
        { kind: 'date-wrong', line: 4, value: '2026-02-31' },
        { kind: 'no-number', line: 5, value: 'Broer' },
        { kind: 'number-twice', line: 7, value: '98.04' },
      ],
    ],
    [
      'a subject without a number in XML',
      plan(emne('', 'Veje')),
      [{ kind: 'no-number', line: 12, value: 'Veje' }],
    ],
    [
      'a document type, with which a small file can be made endless',
      '<!DOCTYPE x [<!ENTITY a "b">]>\n<KLE-Emneplan/>',
      [{ kind: 'document-type', line: 1, value: '' }],
    ],
  ])('a file with %s is refused with the line', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('an XML file that is cut off is refused', () => {
    expect(faultsOf(plan('').slice(0, 300)).map(({ kind }) => kind)).toEqual(['broken-xml']);
  });

  test('the made-up municipality brings subjects of its own, and none of KL’s', async () => {
    const file = path.resolve(
      import.meta.dirname,
      '../../../../../samples/municipality/emneplan.csv',
    );
    const { subjects } = subjectsOf(await readFile(file, 'utf8'));
    expect(subjects.length).toBeGreaterThan(30);
    expect(subjects.every(({ number }) => number.startsWith('98'))).toBe(true);
    const numbers = new Set(subjects.map(({ number }) => number));
    for (const { replacedBy } of subjects)
      for (const one of replacedBy) expect(numbers).toContain(one);
  });
});
