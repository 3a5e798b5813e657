import { inBothLanguages } from './language.ts';

/** The pages for whoever has forgotten their password. */
export const forgottenText = inBothLanguages(
  {
    heading: 'Glemt adgangskode',
    lead: 'Skriv den e-mail, du logger ind med. Så får du et link, hvor du vælger en ny adgangskode.',
    email: 'E-mail',
    button: 'Send link',
    asked: 'Se i din indbakke',
    askedText: (email: string) =>
      `Er der en konto med e-mailen ${email}, har vi sendt et link til den. Linket virker i en time.`,
    nothingCame:
      'Kommer der ingen mail inden for et par minutter, så se i uønsket post, og se efter, om e-mailen er rigtig. Ellers hjælper kommunens administrator.',
    mailStays:
      'Rådslag er her ikke sat op til at sende mails. Spørg kommunens administrator, som kan hente linket.',
    notAsked: 'Der er ikke sendt noget link',
    tooMany: 'Der er spurgt for mange gange. Vent et kvarter, og prøv igen.',
    back: 'Tilbage til log ind',
    choose: 'Vælg en ny adgangskode',
    chosen: 'Ny adgangskode',
    chosenHint:
      'Mindst 12 tegn. Fire ord, der ikke hører sammen, er gode og lette at huske. Du bliver logget ud alle steder.',
    chooseButton: 'Skift adgangskode',
    notChosen: 'Adgangskoden er ikke skiftet',
    weak: 'Den skal være på mindst 12 tegn og må ikke være dit navn, din e-mail eller de samme få tegn igen og igen.',
    dead: 'Linket virker ikke længere',
    deadText:
      'Et link virker i en time og kun én gang. Har du bedt om flere, virker ingen af dem, når ét er brugt.',
    again: 'Få et nyt link',
  },
  {
    heading: 'Forgotten password',
    lead: 'Write the e-mail that you sign in with. You will get a link to choose a new password.',
    email: 'E-mail',
    button: 'Send the link',
    asked: 'Look in your inbox',
    askedText: (email: string) =>
      `If there is an account with the e-mail ${email}, we have sent a link to it. The link works for one hour.`,
    nothingCame:
      'If no mail has come within a few minutes, look among unwanted mail, and check that the e-mail is right. Otherwise the municipality’s administrator will help.',
    mailStays:
      'Rådslag is not set up to send mails here. Ask the municipality’s administrator, who can get the link.',
    notAsked: 'No link has been sent',
    tooMany: 'It has been asked for too many times. Wait a quarter of an hour and try again.',
    back: 'Back to sign-in',
    choose: 'Choose a new password',
    chosen: 'New password',
    chosenHint:
      'At least 12 characters. Four words that do not belong together are good and easy to remember. You will be signed out everywhere.',
    chooseButton: 'Change the password',
    notChosen: 'The password has not been changed',
    weak: 'It must have at least 12 characters and must not be your name, your e-mail or the same few characters over and over.',
    dead: 'The link no longer works',
    deadText:
      'A link works for one hour, and only once. If you asked for several, none works when one has been used.',
    again: 'Get a new link',
  },
);
