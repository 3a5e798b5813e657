import type { SecondStepRefused } from '#application/access/finish-sign-in.ts';
import type { SecondFactorRefused } from '#application/access/keep-second-factor.ts';
import { inBothLanguages } from './language.ts';

type Refusals = Record<(SecondFactorRefused | SecondStepRefused)['type'], string>;

/** Two-step sign-in: the second step, and the page where one turns it on. */
export const secondFactorText = inBothLanguages(
  {
    heading: 'Totrinslogin',
    lead: 'Ud over adgangskoden skriver du en kode fra en app på din telefon, når du logger ind. Så er en stjålet adgangskode ikke nok.',
    back: 'Tilbage til din konto',
    step: 'Skriv koden fra din app',
    stepLead:
      'Din adgangskode er rigtig. Det andet trin er den kode på seks cifre, som appen viser nu.',
    stepHint: 'Har du ikke telefonen, så skriv en af dine ti nødkoder.',
    stepButton: 'Log ind',
    startOver: 'Begynd forfra',
    notIn: 'Du blev ikke logget ind',
    code: 'Kode fra appen, eller en nødkode',
    password: 'Din adgangskode',
    turnOn: 'Slå totrinslogin til',
    turnOnLead:
      'Du skal bruge en app til koder, for eksempel Microsoft Authenticator, Google Authenticator, Aegis eller en adgangskodehusker.',
    next: 'Fortsæt',
    scan: 'Læs koden ind i appen',
    scanLead: 'Vælg »tilføj konto« i appen, og ret telefonens kamera mod billedet.',
    picture: 'QR-kode til appen. Nøglen står også som tekst herunder.',
    orType: 'Eller skriv nøglen ind i appen:',
    openApp: 'Åbn i en app på denne enhed',
    firstCode: 'Koden på seks cifre, som appen nu viser',
    confirm: 'Slå til',
    interrupted:
      'Totrinslogin er ikke slået til endnu. Går du fra siden, kan du fortsætte her senere.',
    isOn: 'Totrinslogin er slået til',
    newCodes: 'Dine nye nødkoder',
    codesText:
      'Her er ti nødkoder til den dag, telefonen er væk. Hver kan bruges én gang. Skriv dem ud, eller gem dem et sikkert sted: de vises kun nu. Alle andre steder, hvor du var logget ind, er du logget ud.',
    state: 'Totrinslogin er slået til',
    keep: 'Ret totrinslogin',
    since: (when: string) => `Slået til ${when}.`,
    left: (count: number) =>
      count === 1 ? 'Du har 1 nødkode tilbage.' : `Du har ${count} nødkoder tilbage.`,
    renew: 'Nye nødkoder',
    renewLead: 'De gamle virker ikke længere, når du har fået nye.',
    renewButton: 'Giv mig ti nye nødkoder',
    remove: 'Slå totrinslogin fra',
    removeLead: 'Derefter er adgangskoden nok. Skal du skifte telefon, så slå fra og til igen.',
    removeButton: 'Slå fra',
    isOff: 'Totrinslogin er slået fra',
    isOffText: 'Du logger ind med adgangskoden alene.',
    notDone: 'Der er ikke ændret noget',
    notForYou:
      'Totrinslogin er til konti med en adgangskode i Rådslag. Logger du ind gennem kommunen, sørger kommunens login for det; demonstrationskontiene er fælles og har det ikke.',
    refused: {
      wrong: 'Adgangskoden er ikke rigtig.',
      'wrong-code':
        'Koden er ikke rigtig, eller den er brugt. Vent på den næste i appen, og se efter, om telefonens ur er stillet rigtigt.',
      'not-begun': 'Begynd forfra: der er ingen kode at bekræfte.',
      'on-already': 'Totrinslogin er slået til i forvejen.',
      'no-password': 'Du logger ind gennem kommunen og har ingen adgangskode i Rådslag.',
      demonstration: 'Demonstrationskontiene er fælles og kan ikke have totrinslogin.',
      'too-many': 'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.',
      'sign-in-expired': 'Der gik for lang tid. Begynd forfra.',
    } satisfies Refusals,
  },
  {
    heading: 'Two-step sign-in',
    lead: 'Besides the password you write a code from an app on your phone when you sign in. A stolen password is then not enough.',
    back: 'Back to your account',
    step: 'Write the code from your app',
    stepLead:
      'Your password is right. The second step is the code of six digits that the app shows now.',
    stepHint: 'If you do not have the phone, write one of your ten emergency codes.',
    stepButton: 'Sign in',
    startOver: 'Start again',
    notIn: 'You were not signed in',
    code: 'Code from the app, or an emergency code',
    password: 'Your password',
    turnOn: 'Turn two-step sign-in on',
    turnOnLead:
      'You need an app for codes, for example Microsoft Authenticator, Google Authenticator, Aegis or a password manager.',
    next: 'Continue',
    scan: 'Read the code into the app',
    scanLead: 'Choose “add account” in the app, and point the phone’s camera at the picture.',
    picture: 'QR code for the app. The key also stands as text below.',
    orType: 'Or type the key into the app:',
    openApp: 'Open in an app on this device',
    firstCode: 'The code of six digits that the app shows now',
    confirm: 'Turn on',
    interrupted: 'Two-step sign-in is not on yet. If you leave the page, you can go on here later.',
    isOn: 'Two-step sign-in is on',
    newCodes: 'Your new emergency codes',
    codesText:
      'Here are ten emergency codes for the day the phone is gone. Each can be used once. Print them, or keep them in a safe place: they are shown only now. Everywhere else where you were signed in you are signed out.',
    state: 'Two-step sign-in is on',
    keep: 'Change two-step sign-in',
    since: (when: string) => `Turned on ${when}.`,
    left: (count: number) =>
      count === 1 ? 'You have 1 emergency code left.' : `You have ${count} emergency codes left.`,
    renew: 'New emergency codes',
    renewLead: 'The old ones no longer work when you have got new ones.',
    renewButton: 'Give me ten new emergency codes',
    remove: 'Turn two-step sign-in off',
    removeLead: 'The password is enough then. If you get a new phone, turn it off and on again.',
    removeButton: 'Turn off',
    isOff: 'Two-step sign-in is off',
    isOffText: 'You sign in with the password alone.',
    notDone: 'Nothing has been changed',
    notForYou:
      'Two-step sign-in is for accounts with a password in Rådslag. If you sign in through the municipality, its sign-in sees to it; the demonstration accounts are shared and do not have it.',
    refused: {
      wrong: 'The password is not right.',
      'wrong-code':
        'The code is not right, or it has been used. Wait for the next one in the app, and check that the phone’s clock is right.',
      'not-begun': 'Start again: there is no code to confirm.',
      'on-already': 'Two-step sign-in is on already.',
      'no-password': 'You sign in through the municipality and have no password in Rådslag.',
      demonstration: 'The demonstration accounts are shared and cannot have two-step sign-in.',
      'too-many': 'There have been too many attempts. Wait a quarter of an hour and try again.',
      'sign-in-expired': 'It took too long. Start again.',
    } satisfies Refusals,
  },
);
