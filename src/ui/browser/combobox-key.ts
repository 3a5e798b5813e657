/**
 * How options are chosen (ARIA APG, "Editable Combobox With List Autocomplete"): the first beforehand, or none before an arrow
 * has gone to one. In the latter case the field is one place more on the arrows' way round.
 */
export type ComboboxSelection = 'automatic' | 'manual';

/** What stands below the field when a key is pressed in it. */
export type ComboboxStanding = {
  readonly selection: ComboboxSelection;
  /** How many there are to choose among. */
  readonly options: number;
  /** Place of the option that is gone to, from 0; -1 for the field itself. */
  readonly active: number;
  /** Whether the options are the answer to the words that stand in the field now. */
  readonly isAnswered: boolean;
};

export type ComboboxAct =
  | { readonly kind: 'point' | 'choose'; readonly at: number }
  /** `hold`: nothing is done, and the key is no one else's either. */
  | { readonly kind: 'look' | 'leave' | 'hold' };

/**
 * What a key asks of a field that finds something.
 * @param key as in `KeyboardEvent.key`
 * @returns null for a key that means what it means in every field
 */
export function readComboboxKey(key: string, standing: ComboboxStanding): ComboboxAct | null {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (standing.options > 0 && step !== undefined)
    return { kind: 'point', at: pointTo(step, standing) };
  return standing.selection === 'automatic'
    ? readAutomatic(key, standing)
    : readManual(key, standing);
}

function pointTo(step: number, { selection, options, active }: ComboboxStanding): number {
  if (selection === 'automatic') return (active + step + options) % options;
  const places = options + 1;
  return ((active + 1 + step + places) % places) - 1;
}

function readAutomatic(
  key: string,
  { options, active, isAnswered }: ComboboxStanding,
): ComboboxAct | null {
  if (key === 'Escape') return { kind: 'leave' };
  if (key !== 'Enter') return null;
  // What stands there is the answer to other words: a moment later it is another list.
  if (!isAnswered) return { kind: 'look' };
  return active < options ? { kind: 'choose', at: active } : { kind: 'hold' };
}

function readManual(key: string, { options, active }: ComboboxStanding): ComboboxAct | null {
  if (options === 0) return null;
  if (key === 'Escape') return { kind: 'leave' };
  return key === 'Enter' && active >= 0 ? { kind: 'choose', at: active } : null;
}
