import { findAddress } from './find-address.ts';
import { findCpr } from './find-cpr.ts';
import { findEmail } from './find-email.ts';
import { findPhone } from './find-phone.ts';
import type { FoldedFinding, PersonalDataFinding } from './finding.ts';
import { foldText } from './fold-text.ts';
import { maskFindings } from './mask-findings.ts';

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

function scanOnce(text: string): readonly PersonalDataFinding[] {
  const folded = foldText(text);
  const found = [findCpr, findEmail, findPhone, findAddress].flatMap((find) => [
    ...find(folded.text),
  ]);
  return joinOverlaps(found).map((finding) => ({
    ...finding,
    start: folded.startOf(finding.start),
    end: folded.endOf(finding.end - 1),
  }));
}

/** Where an offset of the masked text lies in the text; within a mask, at the side that covers all of it. */
function leadBack(
  offset: number,
  side: 'start' | 'end',
  masks: readonly PersonalDataFinding[],
): number {
  let shift = 0;
  for (const { start, end, masked } of masks) {
    const from = start + shift;
    if (offset <= from) break;
    if (offset < from + masked.length) return side === 'start' ? start : end;
    shift += masked.length - (end - start);
  }
  return offset - shift;
}

/** More rounds than any text has needed; each masks what the last one found. */
const rounds = 5;

/**
 * Personal data that a person must look at before the text is published (LAW C1–C7, O5, O6): CPR numbers,
 * addresses, telephone numbers and e-mail addresses, also where soft hyphens, full-width digits or
 * non-breaking spaces hide them. What comes to light only when something beside it is masked is found too. Takes time
 * linear in the length of the text.
 * @returns findings sorted by place, not overlapping; offsets are UTF-16 units of `text`
 */
export function scan(text: string): readonly PersonalDataFinding[] {
  let found = scanOnce(text);
  for (let round = 0; round < rounds && found.length > 0; round += 1) {
    const masks = found;
    const more = scanOnce(maskFindings(text, masks)).map((finding) => ({
      ...finding,
      start: leadBack(finding.start, 'start', masks),
      end: leadBack(finding.end, 'end', masks),
    }));
    if (more.length === 0) break;
    found = joinOverlaps([...masks, ...more]);
  }
  return found;
}
