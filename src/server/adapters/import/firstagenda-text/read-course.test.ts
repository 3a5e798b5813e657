import { describe, expect, test } from 'vitest';
import { readCourse } from './read-course.ts';

const meeting = { committee: 'Teknisk Udvalg', date: '2025-10-01' };

describe('the course of a matter', () => {
  test('the meeting’s own treatment stays, others’ decisions move out with their words', () => {
    const text = [
      '10-09-2025 Byrådet - 2022-2025',
      'Fremsendes til Teknisk Udvalg til behandling.',
      '',
      '01-10-2025 Teknisk udvalg - 2022-2025',
      'Godkendt.',
    ].join('\n');
    expect(readCourse(text, meeting, true)).toEqual({
      text: '01-10-2025 Teknisk udvalg - 2022-2025\nGodkendt.',
      decisions: [
        {
          organization: 'Byrådet',
          date: '2025-09-10',
          text: 'Fremsendes til Teknisk Udvalg til behandling.',
        },
      ],
      own: 'Godkendt.',
      removed: ['2022-2025'],
    });
  });

  test('where the item prints no decision, the course is its only place', () => {
    const course = readCourse(
      '01-10-2025 Teknisk Udvalg\nBeslutning ikke frigivet',
      meeting,
      false,
    );
    expect(course.decisions).toEqual([
      { organization: 'Teknisk Udvalg', date: '2025-10-01', text: 'Beslutning ikke frigivet' },
    ]);
    expect(course.text).toBe('');
  });

  test('the committee’s own treatment of another day is an entry of its own', () => {
    const course = readCourse('22-09-2025 Teknisk Udvalg\nUdsat.', meeting, true);
    expect(course.decisions).toEqual([
      { organization: 'Teknisk Udvalg', date: '2025-09-22', text: 'Udsat.' },
    ]);
  });

  test('body and day may stand in two lines, or each behind its label as in Aarhus', () => {
    const treated = [{ organization: 'Magistraten', date: '2025-09-02', text: 'Anbefales.' }];
    for (const head of [
      '02-09-2025\nMagistraten',
      'Udvalg: Magistraten\nDato: 02-09-2025\nPunktnummer: 12',
      'Udvalg: Magistraten Dato: 02-09-2025 Punktnummer: 12',
    ])
      expect(readCourse(`${head}\nAnbefales.`, meeting, true).decisions).toEqual(treated);
    expect(
      readCourse(
        'Udvalg: Magistraten\nDato: 02-09-2025\nPunktnummer: 12\nAnbefales.',
        meeting,
        true,
      ).removed,
    ).toEqual(['Udvalg: Dato: Punktnummer: 12']);
  });

  test('a planned treatment without words is no decision yet', () => {
    const text = '15-10-2025 Byrådet - 2022-2025';
    expect(readCourse(text, meeting, true)).toEqual({
      text,
      decisions: [],
      own: null,
      removed: [],
    });
  });

  test('a sentence that begins with a day heads no treatment', () => {
    const text = '05-11-2025 blev sagen sendt tilbage.\n06-11-2025 Byrådet besluttede at vente.';
    expect(readCourse(`15-10-2025 Byrådet\n${text}`, meeting, true).decisions).toEqual([
      { organization: 'Byrådet', date: '2025-10-15', text },
    ]);
  });
});
