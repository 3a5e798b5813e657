import { inBothLanguages } from './language.ts';

/** One item of a published agenda taken back, and put there again. */
export const withdrawItemText = inBothLanguages(
  {
    heading: 'Træk et punkt tilbage',
    follows: 'Det sker der, når du trækker et punkt tilbage:',
    followsPublic:
      'Titel, tekst og bilag forsvinder med det samme fra den offentlige side, fra søgning og PDF og fra tidligere udgaver. Der står kun, at punktet er trukket tilbage.',
    followsMembers:
      'Udvalgets medlemmer kan heller ikke læse punktet. De får besked om, at dagsordenen er ændret.',
    followsOthers: 'De andre punkter beholder deres numre.',
    followsBack: 'Du kan sætte punktet tilbage ved at offentliggøre det igen.',
    which: 'Punkt',
    choose: 'Vælg et punkt',
    numbered: (position: number, title: string) => `${position}. ${title}`,
    reason: 'Hvorfor trækkes punktet tilbage?',
    reasonHelp: 'Begrundelsen står i journalen og her i arbejdsrummet. Den bliver ikke offentlig.',
    withdraw: 'Træk punktet tilbage',
    toWithdraw: 'Træk tilbage …',
    toWithdrawNamed: (title: string) => `Træk tilbage: ${title}`,
    withdrawn: 'Punktet er trukket tilbage.',
    awayHeading: 'Punkter, der er trukket tilbage',
    since: (when: string) => `Trukket tilbage ${when}`,
    because: (when: string, reason: string) => `Trukket tilbage ${when}: ${reason}`,
    returnItem: 'Offentliggør punktet igen',
    returnNamed: (title: string) => `Offentliggør igen: ${title}`,
    returnHelp:
      'Punktet kommer tilbage på sin plads, som sagen står nu. Andre rettelser i dagsordenen offentliggøres samtidig.',
    returned: 'Punktet er offentliggjort igen.',
    toReturn: 'Sæt tilbage …',
    toReturnNamed: (title: string) => `Sæt tilbage: ${title}`,
    nowWithdrawn: 'Trukket tilbage',
    nowReturned: 'Sat tilbage',
    item: 'Punktet er trukket tilbage',
  },
  {
    heading: 'Withdraw an item',
    follows: 'What follows when you withdraw an item:',
    followsPublic:
      'Title, text and attachments are gone at once from the public page, from search and PDF, and from earlier versions. All that stands there is that the item has been withdrawn.',
    followsMembers:
      'The members cannot read the item either. They are told that the agenda has changed.',
    followsOthers: 'The other items keep their numbers.',
    followsBack: 'You can put the item back by publishing it again.',
    which: 'Item',
    choose: 'Choose an item',
    numbered: (position: number, title: string) => `${position}. ${title}`,
    reason: 'Why is the item withdrawn?',
    reasonHelp: 'The reason stands in the journal and here in the workspace. It is never public.',
    withdraw: 'Withdraw the item',
    toWithdraw: 'Withdraw …',
    toWithdrawNamed: (title: string) => `Withdraw: ${title}`,
    withdrawn: 'The item has been withdrawn.',
    awayHeading: 'Items that have been withdrawn',
    since: (when: string) => `Withdrawn ${when}`,
    because: (when: string, reason: string) => `Withdrawn ${when}: ${reason}`,
    returnItem: 'Publish the item again',
    returnNamed: (title: string) => `Publish again: ${title}`,
    returnHelp:
      'The item comes back in its place, as the matter stands now. Other corrections of the agenda are published with it.',
    returned: 'The item has been published again.',
    toReturn: 'Put back …',
    toReturnNamed: (title: string) => `Put back: ${title}`,
    nowWithdrawn: 'Withdrawn',
    nowReturned: 'Put back',
    item: 'The item has been withdrawn',
  },
);
