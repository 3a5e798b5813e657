import { inBothLanguages } from './language.ts';

/** Forms that were not taken, with what was typed in them. */
export const givenBackText = inBothLanguages(
  {
    toField: 'Gå til feltet',
    typed: 'Det, du skrev:',
    noPlace: 'Der er ikke længere et felt til det. Kopiér det, hvis du skal bruge det.',
    standsNow: 'Det står der nu:',
    empty: '(intet)',
    replaces: 'Når du gemmer igen, kommer det, der står i feltet, i stedet.',
    signedOut: 'Du er logget ud',
    signedOutText: 'Det, du har skrevet, står her endnu. Log ind igen, og gem det så.',
    signInAgain: 'Log ind i et nyt vindue',
    searchSignedOut: 'Du er logget ud. Log ind i et nyt vindue, og søg igen.',
  },
  {
    toField: 'Go to the field',
    typed: 'What you wrote:',
    noPlace: 'There is no field for it any more. Copy it if you need it.',
    standsNow: 'It says now:',
    empty: '(nothing)',
    replaces: 'When you save again, what stands in the field replaces it.',
    signedOut: 'You are signed out',
    signedOutText: 'What you have written is still here. Sign in again, and save it then.',
    signInAgain: 'Sign in in a new window',
    searchSignedOut: 'You are signed out. Sign in in a new window, and search again.',
  },
);
