import type { Migration } from 'kysely/migration';
import * as whatIsPublicLiesApart from './0002-what-is-public-lies-apart.ts';
import * as thePublicSideHasALogin from './0003-the-public-side-has-a-login.ts';
import * as theTruthIsDocumentVersions from './0004-the-truth-is-document-versions.ts';
import * as publicationsAreAnnounced from './0010-publications-are-announced.ts';
import * as changesCanBeCaughtUp from './0011-changes-can-be-caught-up.ts';
import * as peopleHavePages from './0012-people-have-pages.ts';
import * as theArchiveIsCounted from './0013-the-archive-is-counted.ts';
import * as peopleAreFound from './0014-people-are-found.ts';
import * as meetingsArePlanned from './0015-meetings-are-planned.ts';
import * as textsAreWrittenTogether from './0016-texts-are-written-together.ts';
import * as peopleSignIn from './0017-people-sign-in.ts';
import * as papersAreWritten from './0018-papers-are-written.ts';
import * as attachmentsAreFiles from './0019-attachments-are-files.ts';
import * as agendasAreMade from './0020-agendas-are-made.ts';
import * as peopleComeFromElsewhere from './0022-people-come-from-elsewhere.ts';
import * as mailsWaitToBeSent from './0023-mails-wait-to-be-sent.ts';
import * as theMunicipalityHasItsRules from './0024-the-municipality-has-its-rules.ts';
import * as noticesReachPeople from './0026-notices-reach-people.ts';
import * as calendarsHaveSecretAddresses from './0027-calendars-have-secret-addresses.ts';
import * as passwordsAreForgotten from './0028-passwords-are-forgotten.ts';
import * as peopleHaveASecondFactor from './0029-people-have-a-second-factor.ts';
import * as peopleHavePasskeys from './0030-people-have-passkeys.ts';
import * as papersAreSentOn from './0032-papers-are-sent-on.ts';
import * as agendasWaitForTheirTime from './0033-agendas-wait-for-their-time.ts';
import * as authorsRefer from './0035-authors-refer.ts';
import * as linesOfVersionsAreKnown from './0036-lines-of-versions-are-known.ts';
import * as chairsAreAsked from './0037-chairs-are-asked.ts';
import * as statementsAreRequired from './0038-statements-are-required.ts';
import * as mattersAreFollowed from './0042-matters-are-followed.ts';
import * as openingIsADecision from './0043-opening-is-a-decision.ts';
import * as itemsAreTakenBack from './0044-items-are-taken-back.ts';

/** Every migration under its file's name, in order. A new one is a file `0007-a-fact.ts` with `up` and `down`, and a line here. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0002-what-is-public-lies-apart': whatIsPublicLiesApart,
  '0003-the-public-side-has-a-login': thePublicSideHasALogin,
  '0004-the-truth-is-document-versions': theTruthIsDocumentVersions,
  '0010-publications-are-announced': publicationsAreAnnounced,
  '0011-changes-can-be-caught-up': changesCanBeCaughtUp,
  '0012-people-have-pages': peopleHavePages,
  '0013-the-archive-is-counted': theArchiveIsCounted,
  '0014-people-are-found': peopleAreFound,
  '0015-meetings-are-planned': meetingsArePlanned,
  '0016-texts-are-written-together': textsAreWrittenTogether,
  '0017-people-sign-in': peopleSignIn,
  '0018-papers-are-written': papersAreWritten,
  '0019-attachments-are-files': attachmentsAreFiles,
  '0020-agendas-are-made': agendasAreMade,
  '0022-people-come-from-elsewhere': peopleComeFromElsewhere,
  '0023-mails-wait-to-be-sent': mailsWaitToBeSent,
  '0024-the-municipality-has-its-rules': theMunicipalityHasItsRules,
  '0026-notices-reach-people': noticesReachPeople,
  '0027-calendars-have-secret-addresses': calendarsHaveSecretAddresses,
  '0028-passwords-are-forgotten': passwordsAreForgotten,
  '0029-people-have-a-second-factor': peopleHaveASecondFactor,
  '0030-people-have-passkeys': peopleHavePasskeys,
  '0032-papers-are-sent-on': papersAreSentOn,
  '0033-agendas-wait-for-their-time': agendasWaitForTheirTime,
  '0035-authors-refer': authorsRefer,
  '0036-lines-of-versions-are-known': linesOfVersionsAreKnown,
  '0037-chairs-are-asked': chairsAreAsked,
  '0038-statements-are-required': statementsAreRequired,
  '0042-matters-are-followed': mattersAreFollowed,
  '0043-opening-is-a-decision': openingIsADecision,
  '0044-items-are-taken-back': itemsAreTakenBack,
};
