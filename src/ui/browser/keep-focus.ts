import type { SubmitFunction } from '$app/forms';

/**
 * Sends a form whose line moves on the page: the focus stays where it was. A button that can do no more (the first line goes no
 * further up) hands it to the other one of its form.
 */
export const keepFocus: SubmitFunction = ({ formElement }) => {
  const focused = document.activeElement;
  return async ({ update }) => {
    await update({ reset: false });
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
    const other = formElement.querySelector<HTMLElement>('button:not([disabled])');
    (focused.matches('[disabled]') ? other : focused)?.focus();
  };
};
