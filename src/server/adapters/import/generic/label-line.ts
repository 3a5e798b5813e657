import { plain, type Line } from './printed-line.ts';
import { readLabel, type PrintedLabel } from './strong-label.ts';

/** A line that begins with a label; `rest` is what follows on the same line, empty for a heading. */
export type LabelLine = PrintedLabel & { readonly rest: string };

/** What is known of the place: everyday words are labels only where the print sets them off. */
export type LabelPlace = {
  /** A line of its own, with nothing right above it. */
  readonly isolated: boolean;
  /** Inside a decision or a recommendation nothing but a label beyond doubt ends it. */
  readonly inVerdict: boolean;
};

const maxPrefix = 130;
/** "Byrådet, 18.12.2018 Godkendt.": body and day before the decision in one line. */
const bodyDateText =
  /^(?<head>\p{Lu}[^.:;,]{0,70}?(?:udvalget|udvalg|rådet|bestyrelsen|repræsentationen), (?:den )?\d{1,2}[-.]\d{1,2}[-.]\d{4}(?:, (?:pkt|punkt)\.? ?\d+)?):?\s+(?<rest>\p{Lu}.*)$/u;

export function readLabelLine(line: Line, { isolated, inVerdict }: LabelPlace): LabelLine | null {
  const text = plain(line);
  if (text === '' || text.length > 2000) return null;
  const setOff = line.level > 0 || line.bold;
  const whole = text.length <= 200 ? readLabel(text) : null;
  if (whole !== null) {
    const accepted = whole.firm || setOff || (!inVerdict && (isolated || text.endsWith(':')));
    return accepted ? { ...whole, rest: '' } : null;
  }
  const head = bodyDateText.exec(text)?.groups;
  if (head !== undefined)
    return { label: head['head'] ?? '', kind: 'decision', firm: true, rest: head['rest'] ?? '' };
  const colon = /:(?=\s)/.exec(text.slice(0, maxPrefix));
  if (colon === null) return null;
  const before = readLabel(text.slice(0, colon.index));
  const rest = text.slice(colon.index + 1).trim();
  if (before === null || rest === '') return null;
  const told = before.kind === 'decision' && !inVerdict;
  return before.firm || told || (!inVerdict && setOff) ? { ...before, rest } : null;
}
