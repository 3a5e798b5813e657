import { describe, expect, test } from 'vitest';
import { readCourse } from './read-course.ts';

const meeting = { committee: 'Teknisk Udvalg', date: '2025-10-01' };

describe('a course of treatments', () => {
  test('gives every other body its decision, and the own committee that of another day', () => {
    const printed = [
      'Udvalg: Magistraten\n\nDato: 02-09-2025\n\n Punktnummer: 12\n\nAnbefales.\n\nKaj Holm deltog ikke.',
      'Udvalg: Teknisk Udvalg\n\nDato: 22-09-2025\n\n Punktnummer: 2\n\nUdsat.',
    ].join('\n\n');
    expect(readCourse(printed, meeting)).toEqual({
      text: 'Udvalg: Magistraten\nDato: 02-09-2025\nPunktnummer: 12\n\nUdvalg: Teknisk Udvalg\nDato: 22-09-2025\nPunktnummer: 2',
      treatments: [
        {
          organization: 'Magistraten',
          date: '2025-09-02',
          text: 'Anbefales.\n\nKaj Holm deltog ikke.',
        },
        { organization: 'Teknisk Udvalg', date: '2025-09-22', text: 'Udsat.' },
      ],
    });
  });

  test("keeps the meeting's own decision as it stands, which is no second decision", () => {
    const printed =
      '01-10-2025 Teknisk Udvalg - 2022-2025\n\nGodkendt.\n\n08-10-2025 Økonomiudvalget\n\nAnbefales.';
    expect(readCourse(printed, meeting)).toEqual({
      text: '01-10-2025 Teknisk Udvalg - 2022-2025\nGodkendt.\n\n08-10-2025 Økonomiudvalget',
      treatments: [{ organization: 'Økonomiudvalget', date: '2025-10-08', text: 'Anbefales.' }],
    });
  });

  test('is left alone where it is told in plain words', () => {
    const printed =
      'Sagen har været behandlet i Økonomiudvalget den 3. maj 2025.\n\nDen vender tilbage.';
    expect(readCourse(printed, meeting)).toEqual({ text: printed, treatments: [] });
  });
});
