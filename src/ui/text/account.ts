import { inBothLanguages } from './language.ts';

/** The page of one's own account. */
export const accountText = inBothLanguages(
  { heading: 'Din konto', email: 'E-mail', name: 'Navn' },
  { heading: 'Your account', email: 'E-mail', name: 'Name' },
);
