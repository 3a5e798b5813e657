import { describe, expect, test } from 'vitest';
import { isStandingItem } from './standing-item.ts';

describe('items that stand on every agenda', () => {
  test.each([
    'Godkendelse af dagsorden',
    'Godkendelse af dagsorden til mødet den 4. juni 2020',
    'Beslutninger om dagsordenen',
    'Eventuelt',
    'EVENTUELT.',
    'Godkendelse af referat',
    'Underskriftsark',
    'Meddelelser',
    'Meddelelser fra formanden',
    'Orientering - april',
    'Orientering marts 2022',
    'Orienteringer',
    'Gensidig orientering',
    'Orientering fra borgmesteren',
    'Orientering ved formand og direktør',
    'Lukkede punkter',
  ])('"%s" makes no matter', (title) => {
    expect(isStandingItem(title)).toBe(true);
  });

  test.each([
    'Orientering om udgiftsdrivere, juni 2020',
    'Orientering om borgerrådgiverens beretning 2017',
    'Dialogtema',
    'Godkendelse af budget 2023',
    'Godkendelse af anbefalinger fra et projektudvalg',
    'Underskriftsindsamling om busrute 12',
    'Nyt børnehus',
    'Dagsorden 21 for naturen',
    'Handicappolitik 2013',
    '',
  ])('"%s" is a matter when it has a number', (title) => {
    expect(isStandingItem(title)).toBe(false);
  });
});
