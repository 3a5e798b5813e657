import { inBothLanguages } from './language.ts';

/** The page on which an agenda is published and withdrawn. */
export const agendaPublishingText = inBothLanguages(
  {
    publishHeading: 'Offentliggør dagsordenen',
    publishFollows: 'Det sker der',
    followsPublic: 'Alle kan læse de åbne punkter på den offentlige side med det samme.',
    followsClosed: (count: number) =>
      count === 1
        ? '1 lukket punkt står med sin offentlige titel. Kun udvalgets medlemmer og borgmesteren læser det.'
        : `${count} lukkede punkter står med deres offentlige titel. Kun udvalgets medlemmer og borgmesteren læser dem.`,
    followsHeld: 'Punkter med personoplysninger, som ingen har taget stilling til, holdes tilbage.',
    followsLate: 'Fristen er overskredet. Det bliver noteret.',
    followsBack: 'Du kan trække dagsordenen tilbage igen. Den forsvinder da inden for et sekund.',
    publish: 'Offentliggør dagsordenen',
    correct: 'Offentliggør rettelser',
    publishSupplement: (number: number) => `Offentliggør tillæg ${number}`,
    withdraw: 'Træk dagsordenen tilbage',
    withdrawReason: 'Hvorfor trækkes den tilbage?',
  },
  {
    publishHeading: 'Publish the agenda',
    publishFollows: 'What follows',
    followsPublic: 'Everybody can read the open items on the public side at once.',
    followsClosed: (count: number) =>
      count === 1
        ? '1 closed item stands with its public title. Only the members and the mayor read it.'
        : `${count} closed items stand with their public titles. Only the members and the mayor read them.`,
    followsHeld: 'Items with personal data that nobody has dealt with are held back.',
    followsLate: 'The deadline has passed. That is recorded.',
    followsBack: 'You can withdraw the agenda again. It is then gone within a second.',
    publish: 'Publish the agenda',
    correct: 'Publish corrections',
    publishSupplement: (number: number) => `Publish supplement ${number}`,
    withdraw: 'Withdraw the agenda',
    withdrawReason: 'Why is it withdrawn?',
  },
);
