import { inBothLanguages } from './language.ts';

/** The page where one signs in. */
export const signInText = inBothLanguages(
  {
    heading: 'Log ind',
    lead: 'For politikere og medarbejdere. Det, kommunen har offentliggjort, kan alle læse uden at logge ind.',
    email: 'E-mail',
    password: 'Adgangskode',
    button: 'Log ind',
    toPublicSide: 'Til den offentlige side',
    otherLanguage: 'In English',
    refusedHeading: 'Du blev ikke logget ind',
    wrong:
      'E-mail og adgangskode passer ikke sammen. Prøv igen, og se efter, om store og små bogstaver er rigtige.',
    'too-many':
      'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen. Kan du ikke huske adgangskoden, så spørg kommunens administrator.',
    signedOut: 'Du er logget ud',
    signedOutText: 'Luk browseren, hvis andre bruger den samme computer.',
  },
  {
    heading: 'Sign in',
    lead: 'For members and staff. What the municipality has published is open to everyone without signing in.',
    email: 'E-mail',
    password: 'Password',
    button: 'Sign in',
    toPublicSide: 'To the public site',
    otherLanguage: 'På dansk',
    refusedHeading: 'You were not signed in',
    wrong:
      'The e-mail and the password do not belong together. Try again, and check capital and small letters.',
    'too-many':
      'There have been too many attempts. Wait a quarter of an hour and try again. If you cannot remember the password, ask the municipality’s administrator.',
    signedOut: 'You are signed out',
    signedOutText: 'Close the browser if others use the same computer.',
  },
);
