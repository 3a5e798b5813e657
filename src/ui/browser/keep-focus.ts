import type { SubmitFunction } from '$app/forms';

/** Sends a form and leaves the focus where it was, or on what stands there now; what was typed stays in its fields. */
export const keepFocus: SubmitFunction = (sent) => keepPlace(sent, { reset: false });

/** The same for a form that is filled in anew each time. */
export const keepFocusAndClear: SubmitFunction = (sent) => keepPlace(sent, { reset: true });

/** Sends a form that is gone afterwards: the focus goes to the first thing to use within what is found on the new page. */
export const focusWithin =
  (selector: string): SubmitFunction =>
  ({ submitter }) => {
    const focused = focusNow(submitter);
    return async ({ update }) => {
      const movedTo = movedFrom(focused);
      await update();
      const found = document.querySelector(selector);
      (movedTo && canFocus(movedTo) ? movedTo : found && firstIn(found))?.focus();
    };
  };

type Options = { readonly reset: boolean };
type Update = (options: Options) => Promise<void>;

/** Remembers where the focus is before the page changes. Where a pressed button does not take it, it is with the button. */
function keepPlace({ submitter }: { readonly submitter: HTMLElement | null }, options: Options) {
  const focused = focusNow(submitter);
  const places = placesOf(focused);
  return async ({ update }: { readonly update: Update }): Promise<void> => {
    const movedTo = movedFrom(focused);
    await update(options);
    const still = [movedTo, focused].find(
      (one): one is HTMLElement => one instanceof HTMLElement && canFocus(one),
    );
    (still ?? nextTo(places))?.focus();
  };
}

function focusNow(submitter: HTMLElement | null): Element | null {
  const { activeElement, body } = document;
  return activeElement === body ? submitter : activeElement;
}

/** Where somebody has gone on to while the answer was on its way: nobody is taken back from there. */
function movedFrom(focused: Element | null): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body && activeElement !== focused
    ? activeElement
    : null;
}

/** Where an element stands: in what, and at which place in it, from the nearest outwards. */
type Place = { readonly within: Element; readonly at: number };

function placesOf(element: Element | null): readonly Place[] {
  const within = element?.parentElement ?? null;
  return element === null || within === null
    ? []
    : [{ within, at: [...within.children].indexOf(element) }, ...placesOf(within)];
}

/** What stands where the focus was: a line that has gone is followed by the next one, or the last. */
function nextTo(places: readonly Place[]): HTMLElement | null {
  for (const { within, at } of places) {
    if (!within.isConnected) continue;
    const there = within.children[Math.min(at, within.children.length - 1)];
    const found = (there && firstIn(there)) ?? firstIn(within);
    if (found) return found;
  }
  return null;
}

const usable = 'a[href], button, input, select, textarea, summary';

/** The first thing to use in an element, or the element itself. */
const firstIn = (element: Element): HTMLElement | null =>
  [element, ...element.querySelectorAll(usable)].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(usable) && canFocus(one),
  ) ?? null;

const canFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled, [type=hidden]') && element.checkVisibility();
