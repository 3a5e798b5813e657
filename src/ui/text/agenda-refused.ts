import type { AddEntryRefused } from '#application/agenda/add-entry.ts';
import type { AddPapersRefused } from '#application/agenda/add-papers.ts';
import type { AddRefused } from '#application/agenda/add-meeting.ts';
import type { LateRefused } from '#application/agenda/arrange-agenda.ts';
import type { ConsiderEntryRefused } from '#application/agenda/consider-entry.ts';
import type { ChairRefused, SendToChairRefused } from '#application/agenda/chair-word.ts';
import type { OpenRefused } from '#application/agenda/open-agenda.ts';
import type { PostponeRefused } from '#application/agenda/postpone-entry.ts';
import type {
  PlanReleaseRefused,
  TakeBackReleaseRefused,
} from '#application/agenda/plan-release.ts';
import type { PublishAgendaRefused } from '#application/agenda/publish-agenda.ts';
import type { RecuseRefused, TakeRecusalBackRefused } from '#application/agenda/recuse-member.ts';
import type { WithdrawAgendaRefused } from '#application/agenda/withdraw-agenda.ts';
import type {
  ReturnEntryRefused,
  WithdrawEntryRefused,
} from '#application/agenda/withdraw-entry.ts';
import { inBothLanguages } from './language.ts';

type Refused = (
  | AddEntryRefused
  | AddPapersRefused
  | AddRefused
  | LateRefused
  | ChairRefused
  | ConsiderEntryRefused
  | SendToChairRefused
  | RecuseRefused
  | TakeRecusalBackRefused
  | OpenRefused
  | PlanReleaseRefused
  | PostponeRefused
  | TakeBackReleaseRefused
  | PublishAgendaRefused
  | WithdrawAgendaRefused
  | WithdrawEntryRefused
  | ReturnEntryRefused
)['type'];

/** Why something was not done with an agenda. */
export const agendaRefusedText = inBothLanguages(
  {
    'not-found': 'Punktet eller mødet findes ikke.',
    'not-allowed': 'Det kan du ikke gøre med dagsordenen, som den står nu.',
    'paper-not-approved': 'Sagen er ikke godkendt, så den kan ikke komme på dagsordenen.',
    'stands-already': 'Punktet står allerede på dagsordenen.',
    'nothing-chosen': 'Sæt kryds ved mindst én sag.',
    'nothing-added': 'Ingen af de valgte sager kunne sættes på.',
    'title-missing': 'Skriv en titel.',
    'reason-missing': 'Skriv en begrundelse.',
    'decision-missing':
      'Skriv den beslutning, der må offentliggøres, eller vælg, at der ikke er taget stilling.',
    'entry-unknown': 'Punktet står ikke på dagsordenen længere.',
    'already-published':
      'Punktet er offentliggjort og bliver på sin plads. Det kan udsættes, eller dagsordenen kan trækkes tilbage.',
    'has-documents': 'Mødet har allerede en dagsorden eller et referat, som er læst ind.',
    'postponed-already': 'Punktet er allerede udsat til et senere møde.',
    'meeting-unfit': 'Vælg et senere møde i samme udvalg.',
    faults: 'Dagsordenen kan ikke sendes ud, før manglerne er rettet.',
    'nothing-late': 'Der er ingen nye punkter til et tillæg.',
    'day-taken': 'Udvalget har allerede et møde på det tidspunkt.',
    'member-unknown': 'Vælg et medlem, som sidder i udvalget den dag.',
    'recusal-unknown':
      'Inhabiliteten er ikke noteret af jeres udvalg, så den kan ikke tages tilbage her.',
    'not-closed': 'Punktet er ikke lukket.',
    'is-out': 'Dagsordenen er allerede offentliggjort. Rettelser offentliggøres med det samme.',
    'time-past': 'Tidspunktet er gået. Vælg et senere.',
    'time-after-meeting': 'På det tidspunkt er mødet begyndt. Vælg et tidligere.',
    'late-without-reason':
      'Tidspunktet ligger efter fristen. Skriv, hvorfor dagsordenen sendes så sent.',
    'chair-asked-already':
      'Udkastet er allerede sendt til formanden, som ser det, som det står nu.',
    'chair-approved-already': 'Formanden har allerede godkendt udkastet.',
    'nobody-chairs':
      'Udvalget har ingen formand eller næstformand, der kan logge ind, så ingen ville få besked. Sig det til en administrator.',
    'nothing-planned': 'Der er ikke planlagt nogen udsendelse. Måske er dagsordenen sendt ud.',
    'already-withdrawn': 'Punktet er allerede trukket tilbage.',
    'not-withdrawn': 'Punktet er ikke trukket tilbage.',
    'entry-not-chosen': 'Vælg det punkt, der skal trækkes tilbage.',
    malformed: 'Udfyld felterne.',
  } satisfies Record<Refused | 'entry-not-chosen' | 'malformed', string>,
  {
    'not-found': 'The item or the meeting does not exist.',
    'not-allowed': 'You cannot do that with the agenda as it stands now.',
    'paper-not-approved': 'The matter has not been approved, so it cannot stand on the agenda.',
    'stands-already': 'The item stands on the agenda already.',
    'nothing-chosen': 'Tick at least one matter.',
    'nothing-added': 'None of the chosen matters could be put on.',
    'title-missing': 'Write a title.',
    'reason-missing': 'Write a reason.',
    'decision-missing':
      'Write the decision that may be published, or choose that it has not been considered.',
    'entry-unknown': 'The item does not stand on the agenda any more.',
    'already-published':
      'The item has been published and stays where it is. It can be postponed, or the agenda withdrawn.',
    'has-documents': 'The meeting has an agenda or minutes already that were imported.',
    'postponed-already': 'The item has been postponed to a later meeting already.',
    'meeting-unfit': 'Choose a later meeting of the same committee.',
    faults: 'The agenda cannot be sent before what it lacks has been mended.',
    'nothing-late': 'There are no new items for a supplement.',
    'day-taken': 'The committee has a meeting at that time already.',
    'member-unknown': 'Choose a member who sits in the committee that day.',
    'recusal-unknown':
      'The disqualification was not entered by your committee, so it cannot be taken back here.',
    'not-closed': 'The item is not closed.',
    'is-out': 'The agenda has been published already. Corrections are published at once.',
    'time-past': 'The time has passed. Choose a later one.',
    'time-after-meeting': 'The meeting has begun by then. Choose an earlier time.',
    'late-without-reason': 'The time is after the deadline. Say why the agenda is sent so late.',
    'chair-asked-already':
      'The draft has been sent to the chair already, who sees it as it is now.',
    'chair-approved-already': 'The chair has approved the draft already.',
    'nobody-chairs':
      'The committee has no chair or vice-chair who can sign in, so nobody would be told. Tell an administrator.',
    'nothing-planned': 'No sending is planned. Perhaps the agenda has been sent.',
    'already-withdrawn': 'The item has been withdrawn already.',
    'not-withdrawn': 'The item has not been withdrawn.',
    'entry-not-chosen': 'Choose the item to withdraw.',
    malformed: 'Fill in the fields.',
  },
);

export type AgendaRefusal = keyof (typeof agendaRefusedText)['da'];
