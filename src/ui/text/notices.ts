import type { NoticeKind } from '#domain/notice/notice.ts';
import { inBothLanguages } from './language.ts';

const danishKinds = {
  'paper-to-approve': 'En sag venter på din godkendelse',
  'paper-returned': 'Din sag er sendt tilbage',
  'paper-approved': 'Sagen er godkendt',
  'paper-recalled': 'En sag venter ikke længere på din godkendelse',
  'paper-taken-over': 'En kollega har overtaget din sag',
  'paper-sent-on': 'En sag er sendt videre til udvalget',
  'paper-closed-along': 'Jeres sag er lukket, fordi den er lukket i et andet udvalg',
  'paper-file-closed-along':
    'Et bilag til jeres sag er lukket, fordi det er lukket i et andet udvalg',
  'statement-asked': 'Du er bedt om en udtalelse',
  'statement-asked-again': 'Teksten er ændret efter din udtalelse',
  'statement-reminder': 'Fristen for din udtalelse er tæt på eller overskredet',
  'statement-answered': 'Du har fået den udtalelse, du bad om',
  'agenda-published': 'Dagsordenen er sendt ud',
  'agenda-supplement-published': 'Et tillæg til dagsordenen er sendt ud',
  'agenda-changed': 'Dagsordenen er ændret',
  'agenda-withdrawn': 'Dagsordenen er trukket tilbage',
  'agenda-release-taken-back':
    'Dagsordenen sendes ikke ud som planlagt, fordi mødet er flyttet eller aflyst',
  'agenda-release-failed': 'Dagsordenen blev ikke sendt ud som planlagt',
  'agenda-to-approve': 'Et udkast til en dagsorden venter på formandens svar',
  'agenda-approved': 'Formanden har godkendt udkastet til dagsordenen',
  'agenda-changes-wanted': 'Formanden ønsker ændringer i udkastet til dagsordenen',
  'meeting-cancelled': 'Mødet er aflyst',
  'meeting-moved': 'Mødet er flyttet',
} satisfies Record<NoticeKind, string>;

/** The page with one's notices. */
export const noticesText = inBothLanguages(
  {
    heading: 'Beskeder',
    intro: 'Det, der er sket i sager og møder, som du har med at gøre.',
    none: 'Du har ingen beskeder.',
    noneHelp:
      'Her får du besked, når noget venter på dig, og når en dagsorden i et af dine udvalg sendes ud, ændres eller trækkes tilbage.',
    unreadHeading: (count: number) => (count === 1 ? '1 ulæst' : `${count} ulæste`),
    readHeading: 'Læst',
    markRead: 'Markér som læst',
    markNamed: (what: string) => `Markér som læst: ${what}`,
    markAll: 'Markér alle som læst',
    marked: 'Beskeden er markeret som læst.',
    allMarked: 'Alle beskeder er markeret som læst.',
    gone: 'Beskeden findes ikke længere.',
    mailHeading: 'Mail om beskeder',
    mailHelp:
      'En mail siger kun, at der er noget nyt, og hvor du læser det. Sagens titel og tekst står aldrig i den.',
    mail: { 'at-once': 'Med det samme', daily: 'Samlet én gang om dagen', none: 'Ingen mail' },
    saveMail: 'Gem valget',
    mailSaved: 'Dit valg om mails er gemt.',
    kind: danishKinds,
  },
  {
    heading: 'Notices',
    intro: 'What has happened in matters and meetings that you have to do with.',
    none: 'You have no notices.',
    noneHelp:
      'You are told here when something waits for you, and when an agenda of one of your committees is sent, changed or withdrawn.',
    unreadHeading: (count: number) => `${count} unread`,
    readHeading: 'Read',
    markRead: 'Mark as read',
    markNamed: (what: string) => `Mark as read: ${what}`,
    markAll: 'Mark all as read',
    marked: 'The notice has been marked as read.',
    allMarked: 'All notices have been marked as read.',
    gone: 'The notice does not exist any more.',
    mailHeading: 'Mail about notices',
    mailHelp:
      'A mail only says that there is something new, and where you read it. The matter’s title and text never stand in it.',
    mail: { 'at-once': 'At once', daily: 'Together, once a day', none: 'No mail' },
    saveMail: 'Save the choice',
    mailSaved: 'Your choice of mails has been saved.',
    kind: {
      'paper-to-approve': 'A matter awaits your approval',
      'paper-returned': 'Your matter has been sent back',
      'paper-approved': 'The matter has been approved',
      'paper-recalled': 'A matter does not await your approval any more',
      'paper-taken-over': 'A colleague has taken your matter over',
      'paper-sent-on': 'A matter has been sent on to the committee',
      'paper-closed-along': 'Your matter has been closed, since another committee has closed it',
      'paper-file-closed-along':
        'An attachment of your matter has been closed, since another committee has closed it',
      'statement-asked': 'You have been asked for a statement',
      'statement-asked-again': 'The text has changed after your statement',
      'statement-reminder': 'The deadline of your statement is near or has passed',
      'statement-answered': 'You have got the statement that you asked for',
      'agenda-published': 'The agenda has been sent',
      'agenda-supplement-published': 'A supplement to the agenda has been sent',
      'agenda-changed': 'The agenda has been changed',
      'agenda-withdrawn': 'The agenda has been withdrawn',
      'agenda-release-taken-back':
        'The agenda will not be sent as planned, since the meeting has been moved or cancelled',
      'agenda-release-failed': 'The agenda was not sent as planned',
      'agenda-to-approve': 'A draft agenda waits for the chair’s word',
      'agenda-approved': 'The chair has approved the draft of the agenda',
      'agenda-changes-wanted': 'The chair wants changes to the draft of the agenda',
      'meeting-cancelled': 'The meeting has been cancelled',
      'meeting-moved': 'The meeting has been moved',
    },
  },
);
