import type { ParsedDecision } from '../minutes/parsed-minutes.ts';
import { readOrganizationName } from '../organization/name.ts';

/**
 * Whether a printed decision is the meeting's own: by its committee (or by nobody in particular) and on
 * its day (WORDING P7: minutes gain later decisions of other committees).
 * @param isMeetings whether a name key means the meeting's committee, by any of its names
 */
export function isOwnDecision(
  decision: Pick<ParsedDecision, 'organization' | 'date'>,
  date: string,
  isMeetings: (key: string) => boolean,
): boolean {
  const named = decision.organization === null ? null : readOrganizationName(decision.organization);
  return (
    (named === null || isMeetings(named.key)) && (decision.date === null || decision.date === date)
  );
}
