import { describe, expect, test } from 'vitest';
import { holdsCompetence } from './holds-competence.ts';

describe('whether a body decides in the end', () => {
  test.each([
    ['Udvalget for Havn & Fyr', 'Udvalget for Havn og Fyr.', true],
    ['Udvalget for Havn & Fyr', 'Kommunalbestyrelsen.', false],
    ['Udvalget for Havn & Fyr', 'Udvalget for Kultur', false],
    [
      'Udvalget for Havn & Fyr',
      'Kommunalbestyrelsen. Ved de første behandlinger er det Udvalget for Havn & Fyr, der beslutter.',
      true,
    ],
    ['Kommunalbestyrelsen', 'Kommunalbestyrelsen', true],
    ['Udvalget for Havn & Fyr', '', null],
    ['Udvalget for Havn & Fyr', 'Ingen bemærkninger.', null],
    [null, 'Kommunalbestyrelsen', null],
  ])('%s, with "%s" under Beslutningskompetence: %s', (organization, competence, holds) => {
    expect(holdsCompetence(organization, competence)).toBe(holds);
  });
});
