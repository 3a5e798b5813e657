import { describe, expect, test } from 'vitest';
import { kindOfOrganization, readOrganizationName } from './name.ts';

const keyOf = (printed: string) => readOrganizationName(printed)?.key;

describe('which committee a printed name means', () => {
  test('the legislative term is printed with the name and is no part of it', () => {
    expect(
      readOrganizationName('Udvalget for Job, Arbejdsmarked og Integration - 2022-2025'),
    ).toEqual({
      name: 'Udvalget for Job, Arbejdsmarked og Integration',
      term: '2022-2025',
      key: 'job arbejdsmarked integration',
    });
    expect(readOrganizationName('Teknisk Udvalg (2018-21)')).toEqual({
      name: 'Teknisk Udvalg',
      term: '2018-2021',
      key: 'teknisk',
    });
  });

  test.each([
    ['Udvalget for Job & Arbejdsmarked', 'Job og Arbejdsmarked'],
    ['Udvalget for Job, Arbejdsmarked & Integration', 'Job, Arbejdsmarked og Integration'],
    ['Økonomiudvalget', 'økonomiudvalg'],
    ['Økonomiudvalgets', 'Økonomiudvalget'],
    ['Kommunalbestyrelsen', 'Kommunalbestyrelsens'],
    ['Byrådet', 'BYRÅDET:'],
    ['Social, Sundhed & Ældre', 'Social Sundhed og Ældre'],
    ['Å-udvalget', 'A\u030A-udvalget'],
  ])('"%s" and "%s" are one', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test.each([
    ['Udvalget for Job & Arbejdsmarked', 'Udvalget for Job, Arbejdsmarked og Integration'],
    ['Børneudvalget', 'Ældreudvalget'],
    ['Socialudvalget', 'Social- og Sundhedsudvalget'],
  ])('"%s" and "%s" are two', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  test.each(['Udvalget', '', ' - ', 'udvalget for'])('"%s" names no particular body', (printed) => {
    expect(readOrganizationName(printed)).toBeNull();
  });

  test.each([
    ['Kommunalbestyrelsen', true, 'council'],
    ['Byrådet', false, 'council'],
    ['Økonomiudvalget', false, 'committee'],
    ['Handicaprådet', false, 'advisory'],
    ['Det lokale Beskæftigelsesråd', true, 'advisory'],
    ['Koncerndirektionen', false, 'administration'],
    ['Kultur & Fritid', true, 'committee'],
    ['KKR', false, 'other'],
  ] as const)('%s (meets here: %s) is %s', (name, meets, kind) => {
    expect(kindOfOrganization(name, meets)).toBe(kind);
  });
});
