import { readComboboxKey, type ComboboxSelection } from './combobox-key.ts';

export type ComboboxAnswer<Option> =
  | { readonly kind: 'found'; readonly options: readonly Option[]; readonly said: string }
  /** `refused`: other words are wanted. `failed`: the same words may be tried again. */
  | { readonly kind: 'refused' | 'failed'; readonly said: string };

type Ways<Option> = {
  readonly selection: ComboboxSelection;
  /** Id of the list box, and what the ids of its options begin with. */
  readonly ids: { readonly list: string; readonly option: string };
  /** Milliseconds without a letter before it is looked. */
  readonly pause: number;
  /** Fewer letters are not looked for. */
  readonly shortest: number;
  /** What is told of an answer that takes its time; nothing where it is not given. */
  readonly searching?: () => string;
  /** Looks for words without space around them, and never throws. null: what is shown stays as it is. */
  readonly look: (words: string, signal: AbortSignal) => Promise<ComboboxAnswer<Option> | null>;
  readonly choose: (option: Option) => void;
  /** What Escape does; otherwise it closes the list. */
  readonly leave?: () => void;
};

/** Milliseconds after which somebody wonders whether anything happens. */
const slow = 400;

/**
 * What finds something while somebody types: the keys, the waiting and the state of a list box by the combobox pattern of ARIA (APG,
 * "Editable Combobox With List Autocomplete"). How field, list and status look is the component's.
 */
export function createCombobox<Option>(ways: Ways<Option>) {
  const { ids, selection } = ways;
  let words = $state('');
  let options = $state.raw<readonly Option[]>([]);
  let active = $state(-1);
  let said = $state('');
  let isFault = $state(false);
  let isAnswered = false;
  let timer = 0;
  let asking = new AbortController();

  const idOf = (place: number): string => `${ids.option}-${place}`;
  const rest = (): void => {
    clearTimeout(timer);
    asking.abort();
  };
  const close = (): void => {
    rest();
    options = [];
    active = -1;
  };
  const show = (answer: ComboboxAnswer<Option>): void => {
    options = answer.kind === 'found' ? answer.options : [];
    active = selection === 'automatic' ? 0 : -1;
    isAnswered = answer.kind !== 'failed';
    isFault = answer.kind !== 'found';
    said = answer.said;
  };
  const look = async (): Promise<void> => {
    rest();
    const { signal } = (asking = new AbortController());
    const { searching } = ways;
    const wondering =
      searching === undefined ? undefined : setTimeout(() => (said = searching()), slow);
    try {
      const answer = await ways.look(words.trim(), signal);
      if (answer !== null && !signal.aborted) show(answer);
    } finally {
      clearTimeout(wondering);
    }
  };
  const choose = (option: Option): void => {
    ways.choose(option);
    close();
  };
  $effect(() => rest);

  return {
    /** What the field must carry to be a combobox. */
    get field() {
      return {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': options.length > 0,
        'aria-controls': ids.list,
        'aria-activedescendant': options.length > 0 && active >= 0 ? idOf(active) : undefined,
      } as const;
    },
    /** As they stand in the field. */
    get words() {
      return words;
    },
    /** What there is to choose among; none where the list is closed. */
    get options() {
      return options;
    },
    /** Place of the option that is gone to; -1 for none. */
    get active() {
      return active;
    },
    /** What a reader of the screen is told of the answer. */
    get said() {
      return said;
    },
    get isFault() {
      return isFault;
    },
    /** Id of the list box. */
    list: ids.list,
    /** Id of an option by its place. */
    idOf,
    tell(sentence: string): void {
      said = sentence;
    },
    look,
    type(typed: string): void {
      rest();
      words = typed;
      isAnswered = false;
      if (typed.trim().length < ways.shortest) {
        close();
        said = '';
      } else timer = window.setTimeout(() => void look(), ways.pause);
    },
    press: (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const standing = { selection, options: options.length, active, isAnswered };
      const act = readComboboxKey(event.key, standing);
      if (act === null) return;
      event.preventDefault();
      if (act.kind === 'point') {
        active = act.at;
        document.getElementById(idOf(active))?.scrollIntoView({ block: 'nearest' });
      } else if (act.kind === 'choose') {
        const chosen = options[act.at];
        if (chosen !== undefined) choose(chosen);
      } else if (act.kind === 'look') void look();
      else if (act.kind === 'leave') (ways.leave ?? close)();
    },
    choose,
    close,
  };
}
