import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** `field`: whatever has that label, for those that have no role (a file, a day, a password). */
type Role = Exclude<Parameters<Page['getByRole']>[0], 'form'> | 'summary' | 'field';
type Name = string | RegExp;

/** An element as a person finds it by the keyboard: what it is, what it is called, and in which part of the page. */
export type Wanted = readonly [role: Role, name: Name, within?: Locator];

/** What has the keyboard: its place in the document, what it is called, and why it cannot be seen; null for the page itself. */
type Place = {
  readonly where: number;
  readonly name: string;
  /** All the words that it may be called by. */
  readonly called: string;
  readonly fault: string;
};

/** Looked at again for a moment where a page is still scrolling to it. */
const look = (page: Page): Promise<Place | null> =>
  page.evaluate(async () => {
    const at = document.activeElement;
    if (at === null || at === document.body || !(at instanceof HTMLElement)) return null;
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const named = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .flatMap((id) => document.getElementById(id) ?? []);
    const name =
      at.getAttribute('aria-label') ??
      ([...named, ...labels].map((one) => one.textContent ?? '').join(' ') || at.textContent);
    const covers = (x: number, y: number): boolean => {
      const top = document.elementFromPoint(x, y);
      return top !== null && at.contains(top);
    };
    const judge = (): string => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      if (!isOutlined && boxShadow === 'none') return 'nothing shows that it has the focus';
      if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return 'it is hidden';
      const isThere = [...at.getClientRects()].some(
        ({ left, top, width, height }) =>
          width > 2 &&
          height > 2 &&
          [0.1, 0.5, 0.9].some((x) =>
            [0.1, 0.5, 0.9].some((y) => covers(left + width * x, top + height * y)),
          ),
      );
      return isThere ? '' : 'it is out of sight, or something lies over it';
    };
    let fault = judge();
    for (let tries = 0; fault !== '' && tries < 60; tries += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      fault = judge();
    }
    return {
      where: [...document.querySelectorAll('*')].indexOf(at),
      name: `${at.localName} „${name.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}“`,
      called: `${name} ${at.textContent}`.replaceAll(/\s+/g, ' '),
      fault,
    };
  });

/** A field for a date and a time has a few places inside it. */
const placesInside = 6;

/**
 * Goes on with Tab, place by place, until one is what is wanted. Every place on the way can be seen, and none holds the keyboard.
 * @throws with what had the keyboard when it has come round
 */
async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  isThere: (place: Place) => Promise<boolean>,
): Promise<{ readonly found: boolean; readonly passed: readonly string[] }> {
  const passed: string[] = [];
  let [first, last, times] = [-1, -1, 0];
  for (;;) {
    await page.keyboard.press(key);
    const place = await look(page);
    if (place === null) {
      last = -1;
      continue;
    }
    const { where, name, fault } = place;
    if (fault !== '') throw new Error(`${name}: ${fault}; before it ${passed.join(' | ')}`);
    times = where === last ? times + 1 : 0;
    if (times > placesInside) throw new Error(`the keyboard is held at ${name}`);
    if (await isThere(place)) return { found: true, passed };
    if (where === first && last !== where) return { found: false, passed };
    if (first === -1) first = where;
    last = where;
    passed.push(name);
  }
}

function locate(page: Page, [role, name, within]: Wanted): Locator {
  const place = within ?? page.locator('body');
  const isExact = typeof name === 'string';
  if (role === 'field') return place.getByLabel(name, { exact: isExact });
  if (role !== 'summary') return place.getByRole(role, { name, exact: isExact });
  return place.locator('summary').filter({ hasText: isExact ? new RegExp(`^\\s*${name}`) : name });
}

/** Whether what is wanted has the keyboard. */
export const isAt = async (page: Page, ...wanted: Wanted): Promise<boolean> =>
  (await locate(page, wanted).and(page.locator(':focus')).count()) > 0;

/** Goes to an element by Tab alone. */
export async function reach(page: Page, ...wanted: Wanted): Promise<void> {
  const [, name] = wanted;
  // Asking the browser what each thing is takes far longer than looking at its words.
  const { found, passed } = await walk(page, 'Tab', async ({ called }) =>
    typeof name === 'string' && !called.includes(name) ? false : isAt(page, ...wanted),
  );
  if (!found) throw new Error(`no ${wanted[0]} ${String(wanted[1])} among ${passed.join(' | ')}`);
}

/** Goes to it, and presses Enter. */
export async function press(page: Page, ...wanted: Wanted): Promise<void> {
  await reach(page, ...wanted);
  await page.keyboard.press('Enter');
}

/** Goes to a link or a button and presses Enter; the page that comes is waited for by its heading. */
export async function follow(
  page: Page,
  role: 'link' | 'button',
  name: Name,
  heading: Name,
): Promise<void> {
  await press(page, role, name);
  const exact = typeof heading === 'string';
  await page.getByRole('heading', { name: heading, level: 1, exact }).waitFor();
  // Of half a page the keyboard comes round too soon.
  await page.waitForLoadState();
}

/** Goes to a field, and types. */
export async function write(page: Page, name: Name, words: string, within?: Locator) {
  await reach(page, 'field', name, within);
  await page.keyboard.type(words);
}

/** Goes to a list of choices, and types the beginning of one. */
export async function choose(page: Page, name: Name, words: string, within?: Locator) {
  await reach(page, 'combobox', name, within);
  await page.keyboard.type(words);
}

/** Goes the whole way round the page, on and back: it comes to everything, can be seen everywhere, and is held nowhere. */
export async function goRound(page: Page): Promise<void> {
  const never = (): Promise<boolean> => Promise.resolve(false);
  const on = await walk(page, 'Tab', never);
  const back = await walk(page, 'Shift+Tab', never);
  expect(back.passed.toSorted()).toEqual(on.passed.toSorted());
}
