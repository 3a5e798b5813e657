import * as v from 'valibot';
import type { PaperDescription } from '#application/paper/describe-paper.ts';
import type { WrittenSection } from '#application/paper/write-paper.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { day, readForm, sentText, whyUnread, type UnreadForm } from '../read-form.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(500));
const orNull = v.pipe(
  line,
  v.transform((text) => (text === '' ? null : text)),
);
/** Competence and recommendation are missing where they are written together with others. */
const Head = v.object({
  title: line,
  kle: v.exactOptional(orNull),
  /** Chosen among those that were found, instead of what stands in the field. */
  kleChoice: v.optional(line, ''),
  competence: v.exactOptional(orNull),
  by: v.exactOptional(orNull),
  wantedFor: day,
});
const Point = v.pipe(v.string(), v.trim(), v.maxLength(2000));
const Text = v.pipe(v.string(), v.maxLength(500_000));

/** What the fields held when the page was made, as the page says it. */
const Was = v.object({
  title: v.exactOptional(v.string()),
  kle: v.exactOptional(v.nullable(v.string())),
  competence: v.exactOptional(v.nullable(v.string())),
  recommendation: v.exactOptional(
    v.object({ by: v.nullable(v.string()), points: v.array(v.string()) }),
  ),
  wantedFor: v.exactOptional(v.nullable(v.string())),
});
const readWas = (form: FormData): PaperDescription => {
  const text = v.safeParse(v.pipe(v.string(), v.parseJson(), Was), form.get('was'));
  return text.success ? text.output : {};
};

export type Sheet = {
  readonly description: PaperDescription;
  readonly sections: readonly WrittenSection[];
  readonly was: PaperDescription;
};

/** What was written on the sheet's plain fields. */
export function readSheet(form: FormData): Result<Sheet, UnreadForm> {
  const head = readForm(form, Head);
  if (!head.ok) return head;
  const points = v.safeParse(v.array(Point), form.getAll('point').map(sentText));
  if (!points.success) return err(whyUnread(points.issues[0], 'point'));
  const sections: WrittenSection[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith('text-')) continue;
    const id = name.slice('text-'.length);
    const text = v.safeParse(Text, sentText(value));
    const from = v.safeParse(line, form.get(`mark-${id}`));
    if (!text.success) return err(whyUnread(text.issues[0], name));
    if (!from.success) return err(whyUnread(from.issues[0], name));
    sections.push({ id, text: text.output, from: from.output });
  }
  const { by, kle, kleChoice, ...description } = head.value;
  const said = points.output.filter((point) => point !== '');
  return ok({
    description: {
      ...description,
      ...(kle === undefined ? {} : { kle: kleChoice === '' ? kle : kleChoice }),
      ...(by === undefined ? {} : { recommendation: { by, points: said } }),
    },
    sections,
    was: readWas(form),
  });
}
