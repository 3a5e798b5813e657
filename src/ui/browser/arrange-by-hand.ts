/**
 * Lets the lines of a list be moved by dragging, and with Alt and the arrows: each sends the form of the line's own buttons, so
 * that there is one way to move a line.
 * @param list its lines that can be moved have a form of the class `agenda-move` with a field `to`
 */
export function arrangeByHand(list: HTMLOListElement): () => void {
  let dragged: HTMLFormElement | null = null;
  const leaving = new AbortController();
  const listen = { signal: leaving.signal };
  list.addEventListener(
    'keydown',
    (event) => {
      const form = formOf(event);
      if (!event.altKey || !form || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
      event.preventDefault();
      const at = placeOf(event);
      sendTo(form, at + (event.key === 'ArrowUp' ? -1 : 1));
    },
    listen,
  );
  list.addEventListener('dragstart', (event) => (dragged = formOf(event)), listen);
  list.addEventListener(
    'dragover',
    (event) => {
      event.preventDefault();
    },
    listen,
  );
  list.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      if (dragged) sendTo(dragged, placeOf(event));
      dragged = null;
    },
    listen,
  );
  return () => {
    leaving.abort();
  };
}

const lineOf = ({ target }: Event): HTMLLIElement | null =>
  target instanceof Element ? target.closest('li') : null;

const formOf = (event: Event): HTMLFormElement | null =>
  lineOf(event)?.querySelector<HTMLFormElement>('form.agenda-move') ?? null;

/** From 1. */
function placeOf(event: Event): number {
  const line = lineOf(event);
  return line?.parentElement ? [...line.parentElement.children].indexOf(line) + 1 : 0;
}

function sendTo(form: HTMLFormElement, to: number): void {
  const field = form.querySelector<HTMLInputElement>('input[name="to"]');
  if (!field) return;
  field.disabled = false;
  field.value = String(to);
  form.requestSubmit();
  // The buttons say themselves where to.
  field.disabled = true;
}
