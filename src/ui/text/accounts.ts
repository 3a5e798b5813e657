import type { KeepAccountsRefused } from '#application/access/change-accounts.ts';

/** Why an account is not changed. */
export const accountsRefused = {
  'not-allowed': 'Konti passes af en administrator.',
  'not-found': 'Kontoen eller udvalget findes ikke, eller kontoen er lukket.',
  'email-taken': 'Der er allerede en konto med den e-mail.',
  'no-email': 'Skriv en e-mail som navn@kommune.dk.',
  'no-name': 'Skriv personens navn.',
  'bad-dates': 'Den sidste dag ligger før den første.',
  'day-wrong': 'Skriv en dato, der findes.',
  'last-administrator': 'Det er den sidste administrator. Giv først en anden rollen.',
  'no-second-factor': 'Kontoen har ikke totrinslogin.',
  'no-sessions': 'Personen er ikke logget ind nogen steder.',
  'second-break-glass': 'Der er allerede en nødkonto. Luk den først.',
  'break-glass-role':
    'En nødkonto er altid administrator, uden udvalg og datoer. Luk den, når den ikke skal bruges.',
} satisfies Record<KeepAccountsRefused['type'], string>;

/** What `raadslag accounts` says. */
export const accountsText = {
  none: 'Der er ingen konti endnu.',
  closed: 'lukket',
  breakGlass: 'nødkonto',
  demonstration: 'demonstrationskonto',
  noRole: (role: string) => `Rollen "${role}" findes ikke.`,
  noCommittee: (name: string) => `Udvalget "${name}" findes ikke. raadslag committees viser dem.`,
  noDate: (date: string) => `"${date}" er ikke en dato som 2026-01-31.`,
  noAccount: (email: string) => `Der er ingen konto med e-mailen ${email}.`,
  whichBody: 'Skriv, hvilken kommune det er: --body "Navn Kommune".',
  wrongUse: 'Skriv add, grant, password, reset-second-factor eller close og det, der hører til.',
  added: (email: string, password: string) => `E-mail: ${email}\nAdgangskode: ${password}`,
  secondFactor: 'totrinslogin',
  isReset: (email: string) =>
    `Totrinslogin er taget af kontoen ${email}, og personen får besked i en mail.`,
  isClosed: (email: string) => `Kontoen ${email} er lukket.`,
};
