import { expect, test } from 'vitest';
import { nameSite } from './site-name.ts';

test.each([
  [[], null],
  [['Bøgelund Kommune'], 'Bøgelund Kommune'],
  [['Bøgelund Kommune', 'Bøgelund Kommune'], 'Bøgelund Kommune'],
  [['Åstrup Kommune', 'Bøgelund Kommune'], 'Bøgelund Kommune og Åstrup Kommune'],
  [['C', 'A', 'B'], 'A, B og C'],
  [['C', 'A', 'B', 'D'], '4 kommuner'],
])('a site with the documents of %j bears the name %j', (municipalities, name) => {
  expect(nameSite(municipalities)).toBe(name);
});
