import type { PasskeyRefused } from '#application/access/keep-passkeys.ts';
import { inBothLanguages } from './language.ts';

type Refusals = Record<PasskeyRefused['type'], string>;

/** Passkeys: signing in with one, and the page where one keeps them. */
export const passkeyText = inBothLanguages(
  {
    heading: 'Adgangsnøgler',
    lead: 'Log ind med fingeraftryk, ansigt eller pinkode på din egen enhed i stedet for adgangskode og kode. En adgangsnøgle kan ikke lokkes fra dig.',
    back: 'Tilbage til din konto',
    signIn: 'Log ind med adgangsnøgle',
    notIn: 'Du blev ikke logget ind',
    notInText:
      'Adgangsnøglen blev ikke godkendt, eller det blev afbrudt. Prøv igen, eller log ind med adgangskode.',
    backToSignIn: 'Tilbage til log ind',
    yours: 'Dine adgangsnøgler',
    none: 'Du har ingen endnu.',
    added: (when: string) => `Tilføjet ${when}`,
    used: (when: string) => `Sidst brugt ${when}`,
    neverUsed: 'Ikke brugt endnu',
    rename: 'Omdøb',
    renameButton: 'Gem navnet',
    remove: 'Fjern',
    removeOf: (name: string) => `Fjern: ${name}`,
    new: 'Tilføj en adgangsnøgle',
    newLead:
      'Enheden spørger, om den må gemme nøglen. Den bliver på enheden eller i din adgangskodehusker; Rådslag får kun den halvdel, der kan kendes på.',
    needsScript: 'Adgangsnøgler kræver, at JavaScript er slået til i browseren.',
    name: 'Navn',
    nameHint: 'Så du kan kende den igen, for eksempel »Arbejdstelefon«.',
    password: 'Din adgangskode',
    newButton: 'Tilføj',
    notHere:
      'Adgangsnøgler virker ikke her, fordi Rådslag er åbnet på en IP-adresse. De kræver en adresse med et navn.',
    done: {
      added: 'Adgangsnøglen er tilføjet',
      renamed: 'Navnet er gemt',
      removed: 'Adgangsnøglen er fjernet',
    },
    doneText: {
      added: 'Du kan logge ind med den næste gang. Du har fået en mail om det.',
      renamed: 'Nøglen selv er den samme.',
      removed: 'Ingen kan logge ind med den mere. Slet den også på enheden.',
    },
    notDone: 'Der er ikke ændret noget',
    notForYou:
      'Adgangsnøgler er til konti med en adgangskode i Rådslag. Logger du ind gennem kommunen, sørger kommunens login for det; demonstrationskontiene er fælles og har dem ikke.',
    refused: {
      wrong: 'Adgangskoden er ikke rigtig.',
      'no-password': 'Du logger ind gennem kommunen og har ingen adgangskode i Rådslag.',
      demonstration: 'Demonstrationskontiene er fælles og kan ikke have adgangsnøgler.',
      'too-many': 'Der er forsøgt for mange gange. Vent et kvarter, og prøv igen.',
      'not-accepted':
        'Enheden gav ikke en nøgle, der kan bruges: det blev afbrudt, tog for lang tid, eller nøglen er her allerede. Prøv igen.',
      'not-found': 'Adgangsnøglen findes ikke.',
      'no-name': 'Giv adgangsnøglen et navn.',
    } satisfies Refusals,
  },
  {
    heading: 'Passkeys',
    lead: 'Sign in with a fingerprint, your face or a PIN on your own device instead of a password and a code. Nobody can trick a passkey out of you.',
    back: 'Back to your account',
    signIn: 'Sign in with a passkey',
    notIn: 'You were not signed in',
    notInText:
      'The passkey was not accepted, or it was interrupted. Try again, or sign in with a password.',
    backToSignIn: 'Back to sign-in',
    yours: 'Your passkeys',
    none: 'You have none yet.',
    added: (when: string) => `Added ${when}`,
    used: (when: string) => `Last used ${when}`,
    neverUsed: 'Not used yet',
    rename: 'Rename',
    renameButton: 'Save the name',
    remove: 'Remove',
    removeOf: (name: string) => `Remove: ${name}`,
    new: 'Add a passkey',
    newLead:
      'The device asks whether it may keep the key. It stays on the device or in your password manager; Rådslag gets only the half that it can be recognised by.',
    needsScript: 'Passkeys want JavaScript to be on in the browser.',
    name: 'Name',
    nameHint: 'So that you know it again, for example “Work phone”.',
    password: 'Your password',
    newButton: 'Add',
    notHere:
      'Passkeys do not work here, because Rådslag has been opened at an IP address. They want an address with a name.',
    done: {
      added: 'The passkey has been added',
      renamed: 'The name has been saved',
      removed: 'The passkey has been removed',
    },
    doneText: {
      added: 'You can sign in with it next time. You have got a mail about it.',
      renamed: 'The key itself is the same.',
      removed: 'Nobody can sign in with it any more. Delete it on the device too.',
    },
    notDone: 'Nothing has been changed',
    notForYou:
      'Passkeys are for accounts with a password in Rådslag. If you sign in through the municipality, its sign-in sees to it; the demonstration accounts are shared and do not have them.',
    refused: {
      wrong: 'The password is not right.',
      'no-password': 'You sign in through the municipality and have no password in Rådslag.',
      demonstration: 'The demonstration accounts are shared and cannot have passkeys.',
      'too-many': 'There have been too many attempts. Wait a quarter of an hour and try again.',
      'not-accepted':
        'The device gave no key that can be used: it was interrupted, took too long, or the key is here already. Try again.',
      'not-found': 'There is no such passkey.',
      'no-name': 'Give the passkey a name.',
    } satisfies Refusals,
  },
);
