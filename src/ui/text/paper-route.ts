import { inBothLanguages } from './language.ts';

/** Where a matter has been and is to go, on its sheet. */
export const paperRouteText = inBothLanguages(
  {
    heading: 'Forventet forløb',
    none: 'Sagen behandles kun i dette udvalg. Skal den videre til et andet, planlægges det her.',
    here: 'denne sag',
    treated: (day: string) => `på dagsordenen den ${day}`,
    wanted: (day: string) => `ønskes behandlet den ${day}`,
    noDay: 'mødet er ikke valgt',
    sentOn: (name: string, by: string, when: string) =>
      `${by} sendte sagen videre til ${name} den ${when}.`,
    plan: 'Planlæg det videre forløb',
    change: 'Ret det videre forløb',
    planHelp:
      'Vælg udvalgene i den rækkefølge, de skal behandle sagen, og gerne mødet. Gem for at få flere linjer. Forløbet vises for medlemmerne og, er punktet åbent, for offentligheden.',
    stop: (place: number) => `${place}. behandling`,
    nobody: 'Ikke flere',
    withoutDay: (name: string) => `${name}, møde ikke valgt`,
    save: 'Gem forløbet',
    send: (name: string) => `Send videre til ${name}`,
    sendHelp:
      'Sagen bliver klar til udvalgets dagsorden med samme sagsnummer, tekst, bilag, udtalelser og godkendelse, og udvalgets sekretær får besked. Det, der er behandlet her, bliver stående.',
    sendClosed: 'Den er også lukket der, og titlen for offentligheden overvejes på ny.',
    notYet: 'Sagen kan sendes videre, når den står på en udsendt dagsorden i udvalget.',
  },
  {
    heading: 'Expected course',
    none: 'The matter is treated in this committee alone. If it is to go on to another, plan it here.',
    here: 'this matter',
    treated: (day: string) => `on the agenda of ${day}`,
    wanted: (day: string) => `wanted ${day}`,
    noDay: 'no meeting chosen',
    sentOn: (name: string, by: string, when: string) =>
      `${by} sent the matter on to ${name} ${when}.`,
    plan: 'Plan the further course',
    change: 'Change the further course',
    planHelp:
      'Choose the committees in the order in which they are to treat the matter, and the meeting if you can. Save to get more lines. Members see the course and, if the item is open, so does the public.',
    stop: (place: number) => `Treatment ${place}`,
    nobody: 'No more',
    withoutDay: (name: string) => `${name}, no meeting chosen`,
    save: 'Save the course',
    send: (name: string) => `Send on to ${name}`,
    sendHelp:
      'The matter becomes ready for the committee’s agenda with the same case number, text, attachments, statements and approval, and the committee’s secretary is told. What was treated here stays.',
    sendClosed: 'It is closed there too, and its title for the public is considered anew.',
    notYet:
      'The matter can be sent on when it stands on an agenda of the committee that has been sent.',
  },
);
