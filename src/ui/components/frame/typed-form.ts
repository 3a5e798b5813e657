import type { SentField } from '#ui/text/unsaved.ts';

/** A form that was refused: its action, and what stood in its fields; none where the page it was sent from still has them. */
export type TypedForm = { readonly action: string; readonly fields: readonly SentField[] };

/** What was typed in one form of the page. */
export type Typed = {
  /** Undefined where the form had no such field: an unmarked box has none. */
  readonly one: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  /** Whether what was typed is here at all. */
  readonly isWhole: boolean;
};

/**
 * What was typed in a form, when that is the one that was refused.
 * @param which fields that tell it from the page's other forms with the same action
 */
export function typedIn(
  form: TypedForm | null | undefined,
  action: string,
  which: Readonly<Record<string, string>> = {},
): Typed | null {
  if (!form || form.action !== action) return null;
  const all = (name: string): readonly string[] =>
    form.fields.filter((field) => field.name === name).map(({ value }) => value);
  const isIt = Object.entries(which).every(([name, value]) => all(name)[0] === value);
  return isIt ? { all, one: (name) => all(name)[0], isWhole: form.fields.length > 0 } : null;
}
