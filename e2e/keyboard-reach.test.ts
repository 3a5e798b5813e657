import { expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { goRound, reach } from './keyboard/reach.ts';

/*
 * What goes by the keyboard finds nothing wrong only where nothing is: here are the faults it is there for.
 */
const browser = await aBrowser();

const page = async (body: string) => {
  const made = await browser.newPage();
  await made.setContent(`<!doctype html><html lang="da"><body>${body}</body></html>`);
  return made;
};
const plain = '<button>Første</button> <a href="#a">Andet</a> <input aria-label="Tredje">';

test('it goes to what is wanted, and says what it passed where there is no such thing', async () => {
  const made = await page(plain);
  await reach(made, 'link', 'Andet');
  expect(await made.evaluate('document.activeElement?.textContent')).toBe('Andet');
  await goRound(made);
  await expect(reach(made, 'button', 'Fjerde')).rejects.toThrow(
    /no button Fjerde among .*Tredje.*Første.*Andet/,
  );
});

test.each([
  ['shows nothing', '<button style="outline: none">Skjult</button>', /nothing shows/],
  ['cannot be seen through', '<button style="opacity: 0">Skjult</button>', /it is hidden/],
  [
    'lies outside the page',
    '<button style="position: absolute; left: -999px">Skjult</button>',
    /out of sight/,
  ],
  [
    'has something over it',
    '<button>Skjult</button><div style="position: fixed; inset: 0; background: white"></div>',
    /something lies over it/,
  ],
  [
    'holds the keyboard',
    '<textarea aria-label="Skjult" onkeydown="if (event.key === \'Tab\') event.preventDefault()"></textarea>',
    /the keyboard is held at textarea „Skjult“/,
  ],
])('it stops at what %s', async (_, fault, said) => {
  const made = await page(plain + fault);
  await expect(goRound(made)).rejects.toThrow(said);
});
