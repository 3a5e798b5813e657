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
    'too-many': 'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.',
    atService: 'Log ind med kommunens login',
    serviceAt: (host: string) => `Du sendes til ${host} og kommer tilbage hertil bagefter.`,
    emergency: 'Log ind med en nødkonto',
    'service-unreachable':
      'Kommunens login svarer ikke. Prøv igen om lidt. Varer det ved, så sig det til kommunens it-afdeling.',
    'service-refused':
      'Kommunens login lod dig ikke komme ind, eller svaret kunne ikke godkendes. Prøv igen.',
    'sign-in-expired':
      'Der gik for lang tid, eller svaret hørte ikke til denne browser. Begynd forfra.',
    'no-access':
      'Kommunens login kender dig, men du har hverken en rolle eller en plads i et udvalg her. Bed kommunens administrator om adgang.',
    'no-email':
      'Kommunens login har ikke oplyst din e-mail, så der kan ikke oprettes en konto. Sig det til kommunens administrator.',
    'email-taken':
      'Der er allerede en konto med din e-mail, og den kan ikke knyttes til kommunens login af sig selv. Sig det til kommunens administrator.',
    closed: 'Din konto er lukket. Spørg kommunens administrator, hvis det er en fejl.',
    'no-body':
      'Det er ikke sat op, hvilken kommune loginet hører til her, så der kan ikke oprettes en konto. Sig det til kommunens it-afdeling.',
    forgotten: 'Har du glemt din adgangskode?',
    chosen: 'Adgangskoden er skiftet',
    chosenText: 'Log ind med den nye.',
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
    'too-many': 'There have been too many attempts. Wait a quarter of an hour and try again.',
    atService: 'Sign in with the municipality’s sign-in',
    serviceAt: (host: string) => `You are sent to ${host} and come back here afterwards.`,
    emergency: 'Sign in with an emergency account',
    'service-unreachable':
      'The municipality’s sign-in does not answer. Try again in a while. If it goes on, tell the municipality’s IT department.',
    'service-refused':
      'The municipality’s sign-in did not let you in, or its answer could not be trusted. Try again.',
    'sign-in-expired':
      'It took too long, or the answer did not belong to this browser. Start again.',
    'no-access':
      'The municipality’s sign-in knows you, but you have neither a role nor a seat in a committee here. Ask the municipality’s administrator for access.',
    'no-email':
      'The municipality’s sign-in has not told your e-mail, so no account can be made. Tell the municipality’s administrator.',
    'email-taken':
      'There is an account with your e-mail already, and it cannot be joined to the municipality’s sign-in by itself. Tell the municipality’s administrator.',
    closed: 'Your account is closed. Ask the municipality’s administrator if that is a mistake.',
    'no-body':
      'It has not been set up which municipality this sign-in belongs to here, so no account can be made. Tell the municipality’s IT department.',
    forgotten: 'Have you forgotten your password?',
    chosen: 'The password has been changed',
    chosenText: 'Sign in with the new one.',
    signedOut: 'You are signed out',
    signedOutText: 'Close the browser if others use the same computer.',
  },
);
