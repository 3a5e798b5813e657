import type { ChangePasswordRefused } from '#application/access/change-password.ts';
import { inBothLanguages } from './language.ts';

const danishRefusals = {
  wrong: 'Den nuværende adgangskode er ikke rigtig.',
  weak: 'Den nye adgangskode skal være på mindst 12 tegn og må ikke være dit navn eller din e-mail. Fire ord, der ikke hører sammen, er gode og lette at huske.',
  demonstration: 'Demonstrationskontienes adgangskode er fælles og kan ikke skiftes.',
  'too-many': 'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.',
} satisfies Record<ChangePasswordRefused['type'], string>;

/** The page of one's own account. */
export const accountText = inBothLanguages(
  {
    heading: 'Din konto',
    email: 'E-mail',
    name: 'Navn',
    password: 'Skift adgangskode',
    old: 'Nuværende adgangskode',
    chosen: 'Ny adgangskode',
    chosenHint: 'Mindst 12 tegn. Alle andre steder, hvor du er logget ind, bliver du logget ud.',
    change: 'Skift adgangskode',
    changed: 'Adgangskoden er skiftet',
    changedText: 'Du er logget ud alle andre steder.',
    notChanged: 'Adgangskoden er ikke skiftet',
    refused: danishRefusals,
    noPassword: 'Du logger ind gennem kommunen og har ingen adgangskode i Rådslag.',
    secondFactor: 'Totrinslogin',
    secondFactorOn: 'Slået til. Du skriver en kode fra en app, når du logger ind.',
    secondFactorOff:
      'Ikke slået til. Med totrinslogin er en stjålet adgangskode ikke nok til at komme ind.',
    changeSecondFactor: 'Ret totrinslogin',
    passkeys: 'Adgangsnøgler',
    passkeyCount: (count: number) =>
      count === 0
        ? 'Du har ingen. Med en adgangsnøgle logger du ind med fingeraftryk, ansigt eller pinkode.'
        : count === 1
          ? 'Du har 1 adgangsnøgle.'
          : `Du har ${count} adgangsnøgler.`,
    keepPasskeys: 'Dine adgangsnøgler',
    turnSecondFactorOn: 'Slå totrinslogin til',
    sessions: 'Her er du logget ind',
    sessionsHelp: 'Kender du ikke et af stederne, så log ud der, og skift adgangskode.',
    here: 'Her, hvor du sidder nu',
    lastSeen: (when: string) => `Sidst brugt ${when}`,
    since: (when: string) => `Logget ind ${when}`,
    from: (where: string) => `Fra ${where}`,
    unknownBrowser: 'Ukendt browser',
    on: (browser: string, system: string) => `${browser} på ${system}`,
    end: 'Log ud der',
    endOf: (which: string) => `Log ud der: ${which}`,
    endOthers: 'Log ud alle andre steder',
    ended: 'Du er logget ud der.',
  },
  {
    heading: 'Your account',
    email: 'E-mail',
    name: 'Name',
    password: 'Change the password',
    old: 'Present password',
    chosen: 'New password',
    chosenHint:
      'At least 12 characters. Everywhere else where you are signed in you are signed out.',
    change: 'Change the password',
    changed: 'The password has been changed',
    changedText: 'You are signed out everywhere else.',
    notChanged: 'The password has not been changed',
    refused: {
      wrong: 'The present password is not right.',
      weak: 'The new password must have at least 12 characters and must not be your name or your e-mail. Four words that do not belong together are good and easy to remember.',
      demonstration: 'The demonstration accounts share a password, which cannot be changed.',
      'too-many': 'There have been too many attempts. Wait a quarter of an hour and try again.',
    },
    noPassword: 'You sign in through the municipality and have no password in Rådslag.',
    secondFactor: 'Two-step sign-in',
    secondFactorOn: 'On. You write a code from an app when you sign in.',
    secondFactorOff: 'Off. With two-step sign-in a stolen password is not enough to get in.',
    changeSecondFactor: 'Change two-step sign-in',
    passkeys: 'Passkeys',
    passkeyCount: (count: number) =>
      count === 0
        ? 'You have none. With a passkey you sign in with a fingerprint, your face or a PIN.'
        : count === 1
          ? 'You have 1 passkey.'
          : `You have ${count} passkeys.`,
    keepPasskeys: 'Your passkeys',
    turnSecondFactorOn: 'Turn two-step sign-in on',
    sessions: 'Where you are signed in',
    sessionsHelp: 'If you do not know one of the places, sign out there and change your password.',
    here: 'Here, where you are now',
    lastSeen: (when: string) => `Last used ${when}`,
    since: (when: string) => `Signed in ${when}`,
    from: (where: string) => `From ${where}`,
    unknownBrowser: 'Unknown browser',
    on: (browser: string, system: string) => `${browser} on ${system}`,
    end: 'Sign out there',
    endOf: (which: string) => `Sign out there: ${which}`,
    endOthers: 'Sign out everywhere else',
    ended: 'You are signed out there.',
  },
);
