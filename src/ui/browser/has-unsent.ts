/** Whether somebody has typed in a field within an element since the page came: what its forms would lose. */
export const hasUnsent = (within: Element): boolean =>
  [...within.querySelectorAll('input, textarea')].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.type !== 'hidden' &&
      field.value !== field.defaultValue,
  );
