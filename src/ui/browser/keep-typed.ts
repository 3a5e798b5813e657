type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** What a person has put in a field: words, a mark, or the places of what is chosen in a list. */
type Typed = string | boolean | readonly number[];

const untouched = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file']);
const typed = new Map<Field, Typed>();
let listening: AbortController | null = null;

/**
 * Remembers what people put in the page's fields before its script has taken over, since taking over sets every field to what the
 * server wrote. To be called before the page comes alive; {@link bringBackTyped} gives the words back and ends it.
 */
export function keepTyped(): void {
  for (const field of document.querySelectorAll<Field>('input, select, textarea'))
    if (mayBeTyped(field) && isChanged(field)) typed.set(field, readTyped(field));
  listening = new AbortController();
  const remember = ({ target }: Event): void => {
    if (isField(target) && mayBeTyped(target)) typed.set(target, readTyped(target));
  };
  for (const event of ['input', 'change'])
    document.addEventListener(event, remember, { capture: true, signal: listening.signal });
}

/**
 * Gives the fields back what {@link keepTyped} remembered, and tells the page of it as if it was typed now. Files that were chosen
 * meanwhile still stand in their field, which nobody has told of yet.
 */
export function bringBackTyped(): void {
  listening?.abort();
  listening = null;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=file]'))
    if ((field.files?.length ?? 0) > 0) field.dispatchEvent(new Event('change', { bubbles: true }));
  for (const [field, value] of typed)
    if (field.isConnected && !isSame(readTyped(field), value)) {
      writeTyped(field, value);
      for (const event of ['input', 'change'])
        field.dispatchEvent(new Event(event, { bubbles: true }));
    }
  typed.clear();
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

const mayBeTyped = (field: Field): boolean => !untouched.has(field.type);

const isMark = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  return isMark(field)
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

function readTyped(field: Field): Typed {
  if (field instanceof HTMLSelectElement)
    return [...field.selectedOptions].map(({ index }) => index);
  return isMark(field) ? field.checked : field.value;
}

function writeTyped(field: Field, value: Typed): void {
  if (field instanceof HTMLSelectElement) {
    const chosen = typeof value === 'object' ? value : [];
    for (const option of field.options) option.selected = chosen.includes(option.index);
  } else if (isMark(field)) field.checked = value === true;
  else field.value = String(value);
}

const isSame = (one: Typed, other: Typed): boolean => String(one) === String(other);
