import { expect, test } from 'vitest';
import { findNamedPeople } from './named-people.ts';

const register = [
  'Bodil Brand',
  'Anne-Marie Prøvesen',
  'Hans Peter Emil Eksempel',
  'Mark Skov',
  'Brand',
  'Åse Ørum',
];

test.each<[string, readonly string[]]>([
  ['Ansættelse af Bodil Brand', ['Bodil Brand']],
  ['ansættelse af BODIL BRAND', ['BODIL BRAND']],
  ['Ansættelse af Brand, Bodil', ['Brand, Bodil']],
  ['Ansættelse: Brand Bodil', ['Brand Bodil']],
  ['Klage fra Bodil A. Brand over støj', ['Bodil A. Brand']],
  ['Klage fra Bodil Anna Brand', ['Bodil Anna Brand']],
  ['Klage fra Brand, Anna Bodil', ['Brand, Anna Bodil']],
  ['Bodil Brands ansættelse', ['Bodil Brands']],
  ['Bodil A. Brands ansættelse', ['Bodil A. Brands']],
  ['Bodil Brand’s ansættelse', ['Bodil Brand']],
  ['Anne-Marie Prøvesens orlov', ['Anne-Marie Prøvesens']],
  ['Anne Marie Prøvesens orlov', ['Anne Marie Prøvesens']],
  ['Orlov til Anne Prøvesen', ['Anne Prøvesen']],
  ['Sag om Hans Peter Emil Eksempel', ['Hans Peter Emil Eksempel']],
  ['Sag om Hans Eksempel', ['Hans Eksempel']],
  ['Åse Ørum', ['Åse Ørum']],
  ['Åse Ørum'.normalize('NFD'), ['Åse Ørum']],
  ['Bodil Brand og Åse Ørum, igen Bodil Brand', ['Bodil Brand', 'Åse Ørum']],
])('"%s" names %j', (title, quotes) => {
  expect(findNamedPeople(title, register)).toEqual(quotes);
});

test.each([
  'Lukket punkt',
  'Brand på Prøveskolen',
  'Brands fabrik',
  'Ansættelse af Bodil',
  'Bodil Branddahl',
  'Bodilsker Brandvæsen',
  'Bodil Anna Marie Brand',
  'Salg af mark og skov',
  'Skov ved Mark',
  'Salg af skov',
  'Hans',
  '',
])('"%s" names nobody', (title) => {
  expect(findNamedPeople(title, register)).toEqual([]);
});
