import { findAddress } from './find-address.ts';
import { findCpr } from './find-cpr.ts';
import { findEmail } from './find-email.ts';
import { findPhone } from './find-phone.ts';
import type { FoldedFinding, PersonalDataFinding } from './finding.ts';
import { foldText } from './fold-text.ts';

const gravity = { cpr: 0, email: 1, phone: 2, address: 3 };

const graver = (a: FoldedFinding, b: FoldedFinding): FoldedFinding =>
  (gravity[a.kind] - gravity[b.kind] ||
    Number(a.certainty === 'low') - Number(b.certainty === 'low')) <= 0
    ? a
    : b;

/**
 * Where finders claim the same characters, one finding covers all of them and is called by the graver
 * kind: nothing that any finder saw may stay readable beside a mask.
 */
function joinOverlaps(findings: FoldedFinding[]): FoldedFinding[] {
  const joined: FoldedFinding[] = [];
  for (const finding of findings.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && finding.start < last.end)
      joined[joined.length - 1] = {
        ...graver(last, finding),
        start: last.start,
        end: Math.max(last.end, finding.end),
      };
    else joined.push(finding);
  }
  return joined;
}

/**
 * Personal data that a person must look at before the text is published (LAW C1–C7, O5, O6): CPR numbers,
 * addresses, telephone numbers and e-mail addresses, also where soft hyphens, full-width digits or
 * non-breaking spaces hide them. Takes time linear in the length of the text.
 * @returns findings sorted by place, not overlapping; offsets are UTF-16 units of `text`
 */
export function scan(text: string): readonly PersonalDataFinding[] {
  const folded = foldText(text);
  const found = [findCpr, findEmail, findPhone, findAddress].flatMap((find) => [
    ...find(folded.text),
  ]);
  if (found.length === 0) return [];
  return joinOverlaps(found).map((finding) => ({
    ...finding,
    start: folded.startOf(finding.start),
    end: folded.endOf(finding.end - 1),
  }));
}
