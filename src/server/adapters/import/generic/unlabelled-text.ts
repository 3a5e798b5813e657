import { isClearVerdict, readSentence } from '#domain/minutes/decision-sentence.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

/** "Rådet drøftede sagen og anbefaler …": the body itself is the subject. */
const bodyActs =
  /^(?:(?:et|en) (?:enigt?|samlet) )?(?:\p{L}*udvalget|rådet|\p{L}+rådet|byrådet|kommunalbestyrelsen|bestyrelsen|nævnet|magistraten) (?:har )?(?:herefter )?(?:drøfte|anbefal|indstil|beslut|godkend|vedt|tilt|udsæt|udskød|ønske|tog |tager |noter|afvis|oversend)/iu;

const says = (line: Line): boolean => {
  const text = plain(line);
  const { outcome, firm } = readSentence(text);
  if (outcome === 'nothing') return true;
  const decides = firm || outcome === 'discussed';
  return decides && (isClearVerdict(text) || bodyActs.test(text)) && text.length <= 600;
};

/**
 * Where no decision is labelled, the first paragraph that plainly is a verdict begins it ("Godkendt.").
 * @returns the lines before it and from it on; everything before it where there is none
 */
export function splitVerdict(lines: readonly Line[]): {
  readonly text: readonly Line[];
  readonly verdict: readonly Line[];
} {
  const at = lines.findIndex((line, i) => {
    const before = lines[i - 1];
    return (
      (before === undefined || isBlank(before) || /[.:]$/.test(before.text.trim())) && says(line)
    );
  });
  return at === -1
    ? { text: lines, verdict: [] }
    : { text: lines.slice(0, at), verdict: lines.slice(at) };
}
