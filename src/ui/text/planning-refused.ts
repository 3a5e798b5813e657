import type { AddRefused } from '#application/agenda/add-meeting.ts';
import type { AnnounceRefused } from '#application/agenda/announce-plan.ts';
import type { CancelRefused } from '#application/agenda/cancel-meeting.ts';
import type { DeadlineRefused } from '#application/agenda/deadline-rule.ts';
import type { BreaksRefused } from '#application/agenda/enter-breaks.ts';
import type { MoveRefused } from '#application/agenda/move-meeting.ts';
import type { PlanRefused } from '#application/agenda/plan-meetings.ts';
import type { UndoPlanRefused } from '#application/agenda/undo-plan.ts';
import { inBothLanguages } from './language.ts';

/** Why nothing came of a change to a committee's meetings, deadlines or days off; the last ones are the forms' own. */
export type PlanningRefused =
  | (
      | AddRefused
      | AnnounceRefused
      | BreaksRefused
      | CancelRefused
      | DeadlineRefused
      | MoveRefused
      | PlanRefused
      | UndoPlanRefused
    )['type']
  | 'form-wrong'
  | 'day-or-time-wrong'
  | 'day-wrong'
  | 'number-wrong'
  | 'steps-out-of-order'
  | 'break-line-wrong';

const danish = {
  'not-found': 'Udvalget eller mødet findes ikke mere. Gå tilbage til mødeplanen, og se efter.',
  'not-allowed':
    'Det kan kun udvalgets sekretær, en stedfortræder for sekretæren eller en administrator.',
  'nothing-to-plan':
    'Der er ingen møder at oprette: Enten har mønsteret ingen dage, eller også mødes udvalget på dem alle i forvejen.',
  'something-stands-on-it':
    'Planen kan ikke fortrydes: Et af møderne har fået en dagsorden, en sag eller et dokument. Aflys de andre møder ét for ét.',
  'nothing-to-announce':
    'Der er ikke noget at offentliggøre: Alle kommende møder er offentlige i forvejen.',
  'already-published':
    'Mødets dagsorden eller referat er udgivet. Mødet skal ændres der, så alle ser det.',
  'already-cancelled': 'Mødet er aflyst. Opret et nyt møde, hvis udvalget alligevel skal mødes.',
  'day-taken':
    'Udvalget har et møde på samme tid den dag i forvejen, måske et aflyst. Vælg en anden dag eller et andet tidspunkt.',
  'reason-missing': 'Skriv, hvorfor mødet aflyses. Grunden ses kun i arbejdsrummet.',
  'form-wrong': 'Noget i formularen kunne ikke læses. Hent siden igen, og prøv en gang til.',
  'day-or-time-wrong': 'Skriv både en dag og et tidspunkt, der findes.',
  'day-wrong': 'Skriv den dag, fristerne skal gælde fra.',
  'steps-out-of-order':
    'Sager skal indleveres, før de godkendes, og være godkendt før dagsordensmødet. Jo før, jo flere hverdage før udsendelsen.',
  'break-line-wrong':
    'Skriv et navn og derefter den første og den sidste dag med årstal: Vinterferie 13.-21. februar 2027. Ingen af linjerne er gemt.',
  'number-wrong': 'Skriv hele tal: 0 til 30 hverdage før mødet og 0 til 60 før udsendelsen.',
} satisfies Record<PlanningRefused, string>;

export const planningRefusedText = inBothLanguages(danish, {
  'not-found': 'The committee or the meeting is no longer there. Go back to the plan and look.',
  'not-allowed': 'Only the committee’s secretary, their deputy or an administrator can do that.',
  'nothing-to-plan':
    'There are no meetings to create: either the pattern has no days, or the committee meets on all of them already.',
  'something-stands-on-it':
    'The plan cannot be taken back: one of the meetings has an agenda, a matter or a document. Cancel the other meetings one by one.',
  'nothing-to-announce': 'There is nothing to make public: all coming meetings are public already.',
  'already-published':
    'The meeting’s agenda or minutes are public. Change the meeting there, so that everyone sees it.',
  'already-cancelled':
    'The meeting has been cancelled. Create a new one if the committee is to meet after all.',
  'day-taken':
    'The committee has a meeting at that time already, perhaps a cancelled one. Choose another day or time.',
  'reason-missing': 'Write why the meeting is cancelled. The reason is only seen in the workspace.',
  'form-wrong': 'Something in the form could not be read. Load the page again and try once more.',
  'day-or-time-wrong': 'Enter both a day and a time that exist.',
  'day-wrong': 'Enter the day from which the deadlines are to hold.',
  'steps-out-of-order':
    'Matters are submitted before they are approved, and approved before the agenda meeting. The earlier, the more working days before dispatch.',
  'break-line-wrong':
    'Write a name, then the first and the last day with the year: Vinterferie 13.-21. februar 2027. None of the lines are saved.',
  'number-wrong':
    'Enter whole numbers: 0 to 30 working days before the meeting and 0 to 60 before dispatch.',
});
