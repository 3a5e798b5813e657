import type { WaitingKind } from '#application/overview/waiting.ts';
import { inBothLanguages } from './language.ts';

const danishKinds = {
  'to-approve': 'Til godkendelse',
  'sent-back': 'Sendt tilbage til dig',
  'to-answer': 'Udtalelse ønskes af dig',
  'draft-to-approve': 'Udkast til dagsorden venter på dit svar',
  'to-schedule': 'Klar til dagsorden',
  'to-publish': 'Klar til udgivelse',
} satisfies Record<WaitingKind, string>;

/** The first page of the workspace. */
export const overviewText = inBothLanguages(
  {
    heading: 'Overblik',
    hello: (name: string) => `Goddag, ${name}`,
    waiting: 'Det venter på dig',
    nothingWaits: 'Intet venter på dig lige nu.',
    nothingWaitsHelp:
      'Her står det, som andre har sendt til dig: sager til godkendelse, udtalelser, sager til en dagsorden og udkast til dagsordener, med den dag de skal være færdige.',
    matters: 'Mine sager',
    noMatters: 'Du har ingen sager i gang.',
    noMattersHelp: 'Her står de sager, du skriver på eller er med i.',
    meetings: 'Mine møder',
    noMeetings: 'Der er ingen kommende møder i dine udvalg.',
    noMeetingsHelp: 'Her står de næste møder, så snart de er planlagt.',
    kind: danishKinds,
    due: (when: string) => `Senest ${when}`,
    published: 'Dagsorden udgivet',
    unpublished: 'Ikke udgivet endnu',
  },
  {
    heading: 'Overview',
    hello: (name: string) => `Hello, ${name}`,
    waiting: 'Waiting for you',
    nothingWaits: 'Nothing is waiting for you right now.',
    nothingWaitsHelp:
      'What others have sent you will stand here: matters to approve, statements, matters for an agenda and draft agendas, with the day they must be done.',
    matters: 'My matters',
    noMatters: 'You have no matters under way.',
    noMattersHelp: 'The matters that you write or take part in will stand here.',
    meetings: 'My meetings',
    noMeetings: 'No meetings are coming up in your committees.',
    noMeetingsHelp: 'The next meetings will stand here as soon as they are planned.',
    kind: {
      'to-approve': 'To approve',
      'sent-back': 'Sent back to you',
      'to-answer': 'Your statement is asked for',
      'draft-to-approve': 'A draft agenda waits for your word',
      'to-schedule': 'Ready for an agenda',
      'to-publish': 'Ready to publish',
    },
    due: (when: string) => `By ${when}`,
    published: 'Agenda published',
    unpublished: 'Not published yet',
  },
);
