import type { Who } from './people-of-room.ts';
import * as words from './words.ts';

const { open, openLate, closedPaper, closedFile, closedPlain, closedLate, paperOnly } = words;
const { plainTitle, plainText, publicTitle, ...openPaper } = open;
const { draftTitle, draftText, draftFileName, draftFileText, returnedTitle, ...ofPapers } =
  paperOnly;
const { dropReason, returnReason, findingReason, ...history } = ofPapers;
const { plainReason, lateReason, chairWord } = words.agendaOnly;
const { cancellation } = words.journalOnly;
const { paperReason, withheldReason, fileReason, question, answer } = history;
const { earlierTitle, earlierText, replacedName, replacedText, removedName, removedText } = history;

const ofOpenPaper: readonly string[] = words.everyWord(openPaper, closedFile, words.masked);
const onAgenda = [plainTitle, plainText, ...words.everyWord(openLate, closedPlain, closedLate)];
const agendaItems = [...ofOpenPaper, ...words.everyWord(words.held)];
const papers = [...agendaItems, ...words.everyWord(closedPaper, history), publicTitle];
const drafts = [draftTitle, draftText, draftFileName, draftFileText, returnedTitle];
/** Of what is made into an agenda, for those who make it. */
export const making: readonly string[] = [...onAgenda, plainReason, lateReason, chairWord];
const inJournal = [dropReason, returnReason, findingReason, cancellation];
const ofClosed: readonly string[] = [paperReason, withheldReason];
const asked = [...ofOpenPaper, ...words.everyWord(history)].filter(
  (word) => !ofClosed.includes(word),
);
const earlier: readonly string[] = [
  ...[earlierTitle, earlierText, replacedName, replacedText],
  ...[removedName, removedText, question, answer],
];
const ofClosedPaper: readonly string[] = [...words.everyWord(closedPaper), ...ofClosed];
const closed: readonly string[] = [
  ...ofClosedPaper,
  ...words.everyWord(closedFile),
  fileReason,
  publicTitle,
];

type WhoSees = Readonly<Record<Who, readonly string[]>>;

/** What each sees while the agenda is public, supplement and all; nobody sees anything else. */
export const whilePublic: WhoSees = {
  officer: [...papers, ...drafts, dropReason],
  manager: [...papers, ...drafts],
  director: [...papers, ...drafts],
  secretary: [...papers, ...drafts, ...making, dropReason, cancellation],
  deputy: [...papers, ...drafts, ...making, dropReason, cancellation],
  publicist: [...papers, ...making],
  // What it said on its way is not in final form (LAW L70).
  chair: [...papers.filter((word) => !earlier.includes(word)), ...making, cancellation],
  recusedChair: [
    ...papers.filter((word) => !earlier.includes(word) && !ofClosedPaper.includes(word)),
    ...making,
    cancellation,
  ],
  auditor: [...papers, ...drafts, ...making, ...inJournal],
  // Whoever administers the house reads no agenda for that, and nothing closed.
  administrator: [...papers.filter((word) => !closed.includes(word)), ...drafts, ...inJournal],
  asked,
  mayor: [...agendaItems, ...words.everyWord(closedPaper), ...onAgenda],
  member: [...agendaItems, ...words.everyWord(closedPaper), ...onAgenda, cancellation],
  recused: [...agendaItems, ...onAgenda, cancellation],
  hearingParty: [],
  nobody: [],
  otherOfficer: [],
  otherManager: [],
  otherSecretary: [],
  otherMember: [],
  formerMember: [],
  formerDeputy: [],
};

export const everybody = Object.keys(whilePublic) as readonly Who[];
export const outsiders = everybody.filter((who) => whilePublic[who].length === 0);

/** All that has to do with the matter that was open while it was public. */
const ofWhatIsClosedLater: readonly string[] = [
  ...ofOpenPaper,
  ...earlier,
  ...[fileReason, returnReason, findingReason],
];
const without = (who: Who): readonly string[] =>
  whilePublic[who].filter((word) => !ofWhatIsClosedLater.includes(word));
const { laterPaperReason, laterFileReason } = words.closedLater;
const reasons = [laterPaperReason, laterFileReason];
const withReasons = (who: Who): readonly string[] => [...whilePublic[who], ...reasons];

/** The same when the matter has been closed, and those who are disqualified in it have been entered. */
export const afterClosing: WhoSees = {
  ...whilePublic,
  officer: withReasons('officer'),
  manager: withReasons('manager'),
  director: withReasons('director'),
  secretary: withReasons('secretary'),
  deputy: withReasons('deputy'),
  publicist: withReasons('publicist'),
  chair: withReasons('chair'),
  auditor: withReasons('auditor'),
  asked: withReasons('asked'),
  administrator: without('administrator'),
  recusedChair: without('recusedChair'),
  recused: without('recused'),
};
