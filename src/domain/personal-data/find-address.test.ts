import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

const shown = (text: string) =>
  scan(text).map(({ kind, certainty, start, end }) => [kind, certainty, text.slice(start, end)]);

describe('A person’s address is found with floor, door, postcode and town', () => {
  it.each([
    [
      'v/ formand Bente Bæk, Solsortehaven 6, 4999 Mosebølle Telefon',
      'Solsortehaven 6, 4999 Mosebølle',
    ],
    ['Solsortevej 12 A, 4999 Mosebølle', 'Solsortevej 12 A, 4999 Mosebølle'],
    [
      'Solsortevej 12a, 2. tv., 4999 Kirke Mosebølle',
      'Solsortevej 12a, 2. tv., 4999 Kirke Mosebølle',
    ],
    ['Solsortevej 12, st. mf, 1999 København V', 'Solsortevej 12, st. mf, 1999 København V'],
    ['Solsortevej 12, 3. sal', 'Solsortevej 12, 3. sal'],
    ['Solsortevej 12, Nørre Mose, 4999 Mosebølle', 'Solsortevej 12, Nørre Mose, 4999 Mosebølle'],
    ['Solsortevej 12\n4999 Mosebølle', 'Solsortevej 12\n4999 Mosebølle'],
    ['Solsortevej 12 DK-4999 Mosebølle', 'Solsortevej 12 DK-4999 Mosebølle'],
    ['Niels Ugles Gade 31-33, 4999 Mosebølle', 'Niels Ugles Gade 31-33, 4999 Mosebølle'],
    ['Gl. Uglevej 3, 4999 Mosebølle', 'Gl. Uglevej 3, 4999 Mosebølle'],
    ['Bag Kirken 4, 4999 Mosebølle', 'Bag Kirken 4, 4999 Mosebølle'],
    ['Ugleåsen 2, 4999 Mosebølle', 'Ugleåsen 2, 4999 Mosebølle'],
    ['Ugleå\u030asen 2, 4999 Mosebølle', 'Ugleå\u030asen 2, 4999 Mosebølle'],
    ['Solsorte\u00advej 12, 4999 Mosebølle', 'Solsorte\u00advej 12, 4999 Mosebølle'],
    ['SOLSORTEVEJ 12, 4999 MOSEBØLLE', 'SOLSORTEVEJ 12, 4999 MOSEBØLLE'],
    ['solsortevej 12, 4999 mosebølle', 'solsortevej 12'],
    ['jeg bor på solsortevej 12', 'solsortevej 12'],
    ['boende Solsortehaven 6', 'Solsortehaven 6'],
    ['bopæl: Solsortevej 12.', 'Solsortevej 12'],
  ])('%j', (text, address) => {
    expect(shown(text)).toEqual([['address', 'high', address]]);
  });
});

describe('A building under discussion, an office and a meeting place are less certain', () => {
  it.each([
    ['renovering af udearealer på Solsortevej 266', 'Solsortevej 266'],
    ['Salg af Hovedengevejen 10 A', 'Hovedengevejen 10 A'],
    ['Mosebølle Kommune Solsortevej 4 4999 Mosebølle T', 'Solsortevej 4 4999 Mosebølle'],
    ['Mødested: Rådhuset, Solsortevej 4, 4999 Mosebølle', 'Solsortevej 4, 4999 Mosebølle'],
    ['i Mødelokale 1 og 2, Solsortevej 15, 4999, Mosebølle', 'Solsortevej 15, 4999, Mosebølle'],
    [
      'Solsortegade 10 Postboks 3370 4999 Mosebølle',
      'Solsortegade 10 Postboks 3370 4999 Mosebølle',
    ],
  ])('%j', (text, address) => {
    expect(shown(text)).toEqual([['address', 'low', address]]);
  });
});

describe('What only looks like a street is left alone', () => {
  it.each([
    'Mødelokale 2, Mosebølle Rådhus',
    'Mødelokale 1, Hvalsø',
    'i Danmark 15 procent',
    'Børnehaven 24 børn',
    'Plejehjemmet Birkegården 32 boliger',
    'Solsortevænget 12 pladser',
    'Side 14 8. Afholdelse',
    'den 11. april 2014 Kl. 16:00',
    'på Torvet 11. april',
    'Onsdag 25/6',
    'Udbygning af motorvej 21',
    'Legeplads 2',
    'Kapitel 3, 2014 Status',
    'Punkt 5, 4999 Mosebølle',
    'Uddannelsesgrad 1 Jan-apr 13 8 1-4',
    'Vej og Park 2014',
    'Bilag 2, 3 og 4',
    'Budget 12 2013 Roskilde',
    'budgettet for 2014, Teknik',
    'Lejre 38 Beslutning',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});
