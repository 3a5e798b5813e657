import { getContext, setContext } from 'svelte';

/** What is wrong with one field of the page, in words. */
type FieldFault = { readonly id: string; readonly sentence: string };

const key = Symbol('the field that is at fault');

/** Tells the fields of the page which of them a refusal is about. */
export const setFieldFault = (read: () => FieldFault | null): void => {
  setContext(key, read);
};

export const fieldFault = (): (() => FieldFault | null) =>
  getContext<(() => FieldFault | null) | undefined>(key) ?? (() => null);

/** Where the words of a field's fault stand. */
export const faultNote = (id: string): string => `${id}-fejl`;

/**
 * The attributes of a field that may be at fault.
 * @param described ids of what else tells of it
 */
export function markFault(
  fault: FieldFault | null,
  id: string,
  described = '',
): {
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
} {
  const isIt = fault?.id === id;
  const notes = [...(isIt ? [faultNote(id)] : []), ...(described === '' ? [] : [described])];
  return {
    'aria-invalid': isIt ? 'true' : undefined,
    'aria-describedby': notes.length === 0 ? undefined : notes.join(' '),
  };
}
