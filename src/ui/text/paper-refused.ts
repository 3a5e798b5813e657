import type { AnswerRefused } from '#application/paper/answer-statement.ts';
import type { AskRefused } from '#application/paper/ask-for-statement.ts';
import type { BeginRefused } from '#application/paper/begin-paper.ts';
import type { ClosePaperRefused } from '#application/paper/close-paper.ts';
import type { DecideFindingRefused } from '#application/paper/decide-paper-finding.ts';
import type { MovePaperRefused } from '#application/paper/move-paper.ts';
import type { PlanRouteRefused } from '#application/paper/plan-route.ts';
import type { SendOnRefused } from '#application/paper/send-on.ts';
import type { WriteRefused } from '#application/paper/write-paper.ts';
import { inBothLanguages } from './language.ts';

export type PaperRefusal = (
  | AnswerRefused
  | AskRefused
  | BeginRefused
  | ClosePaperRefused
  | DecideFindingRefused
  | MovePaperRefused
  | PlanRouteRefused
  | SendOnRefused
  | WriteRefused
  | FormRefused
)['type'];

/** What was typed does not fit its field. */
type FormRefused = { readonly type: 'too-long' | 'day-malformed' };

/** Why something was not done with a paper, and what to do about it. */
export const paperRefusedText = inBothLanguages<Record<PaperRefusal, string>>(
  {
    'not-found': 'Sagen findes ikke, eller du har ikke adgang til den.',
    'not-allowed': 'Det kan du ikke gøre med sagen, som den står nu.',
    'title-missing': 'Skriv en titel.',
    'no-template': 'Der er ingen skabelon for udvalget på den dato. Tal med administratoren.',
    'kle-malformed':
      'Skriv KLE-emnet som 15.20.00, vælg et af de emner, der findes med ordet, eller lad feltet være tomt. Intet er gemt endnu.',
    'written-meanwhile':
      'En anden har skrevet det samme sted imens. Intet er gemt. Din tekst og den, der står i sagen nu, står begge ved feltet: sæt dem sammen, og gem igen.',
    'too-long': 'Teksten er for lang til feltet. Gør den kortere; intet er gemt endnu.',
    'day-malformed': 'Skriv datoen som 2027-03-10, eller lad feltet være tomt.',
    'wrong-status': 'Sagen er kommet videre imens. Hent siden igen.',
    'reason-missing': 'Skriv en begrundelse.',
    'decision-missing':
      'Skriv den beslutning, der må offentliggøres, eller vælg, at der ikke er taget stilling.',
    incomplete: 'Sagen mangler noget, før den kan komme videre. Se listen.',
    'already-closed': 'Sagen er allerede lukket.',
    'not-closed': 'Sagen er åben.',
    'finding-gone': 'Teksten er ændret, og det fundne står der ikke længere.',
    'answer-missing': 'Skriv din udtalelse.',
    'not-waiting': 'Der ventes ikke på denne udtalelse.',
    'nobody-asked': 'Vælg, hvem der skal spørges. Det skal være en anden med en konto i kommunen.',
    'unit-missing': 'Skriv, hvilken enhed udtalelsen kommer fra.',
    'question-missing': 'Skriv, hvad der spørges om.',
    'deadline-unreasonable': 'Giv en frist på mellem 1 og 60 hverdage.',
    'committee-unknown': 'Et af udvalgene findes ikke. Hent siden igen, og vælg på listen.',
    'meeting-unknown':
      'Et af udvalgene mødes ikke den dag. Hent siden igen, og vælg et andet møde.',
    'route-too-long': 'Sagen kan højst sendes gennem seks udvalg mere.',
    'route-backwards':
      'Et udvalg står til at behandle sagen før det, der kommer før det. Ret rækkefølgen eller møderne.',
    'already-sent-on': 'Sagen er sendt videre. Det videre forløb rettes i det næste udvalgs sag.',
    'sent-on-anew':
      'Sagen er sendt videre til udvalget på ny, så denne udgave kan ikke genoptages.',
    'no-route': 'Skriv først, hvilket udvalg sagen skal videre til.',
    'not-treated-yet': 'Sagen kan sendes videre, når den står på en udsendt dagsorden i udvalget.',
  },
  {
    'not-found': 'The matter does not exist, or you have no access to it.',
    'not-allowed': 'You cannot do that with the matter as it stands now.',
    'title-missing': 'Give it a title.',
    'no-template': 'The committee has no template for that date. Ask the administrator.',
    'kle-malformed':
      'Write the KLE subject like 15.20.00, choose one of those that the word finds, or leave it empty. Nothing has been saved yet.',
    'written-meanwhile':
      'Somebody else has written in the same place meanwhile. Nothing was saved. Your text and what the matter says now both stand at the field: put them together, and save again.',
    'too-long': 'The text is too long for the field. Make it shorter; nothing has been saved yet.',
    'day-malformed': 'Write the date like 2027-03-10, or leave it empty.',
    'wrong-status': 'The matter has moved on meanwhile. Load the page again.',
    'reason-missing': 'Give a reason.',
    'decision-missing':
      'Write the decision that may be published, or choose that it has not been considered.',
    incomplete: 'The matter lacks something before it can go on. See the list.',
    'already-closed': 'The matter is already closed.',
    'not-closed': 'The matter is open.',
    'finding-gone': 'The text has changed, and what was found no longer stands there.',
    'answer-missing': 'Write your statement.',
    'not-waiting': 'Nobody waits for this statement.',
    'nobody-asked': 'Choose whom to ask: somebody else with an account in the municipality.',
    'unit-missing': 'Write the unit that the statement comes from.',
    'question-missing': 'Write what is asked.',
    'deadline-unreasonable': 'Give a deadline of 1 to 60 working days.',
    'committee-unknown': 'One of the committees does not exist. Load the page again and choose.',
    'meeting-unknown':
      'One of the committees does not meet that day. Load the page again and choose another meeting.',
    'route-too-long': 'The matter can be sent through six more committees at most.',
    'route-backwards':
      'A committee is to treat the matter before the one that comes before it. Mend the order or the meetings.',
    'already-sent-on':
      'The matter has been sent on. Its further course is changed in the next committee’s matter.',
    'sent-on-anew':
      'The matter has been sent on to the committee anew, so this one cannot be taken up again.',
    'no-route': 'First say which committee the matter is to go on to.',
    'not-treated-yet':
      'The matter can be sent on when it stands on an agenda of the committee that has been sent.',
  },
);
