/**
 * Moves the focus among the buttons of a toolbar or a menu with the arrows, Home and End (ARIA patterns: one of them is in
 * the order of Tab).
 * @param arrows the keys that lead on and back: across a toolbar, down a menu
 * @returns whether the key was one of them
 */
export function moveAmong(
  event: KeyboardEvent,
  within: Element,
  arrows: { readonly on: string; readonly back: string },
): boolean {
  const buttons = [...within.querySelectorAll<HTMLElement>('button')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  const to = { [arrows.on]: now + 1, [arrows.back]: now - 1, Home: 0, End: buttons.length - 1 }[
    event.key
  ];
  if (to === undefined || buttons.length === 0) return false;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
  return true;
}
