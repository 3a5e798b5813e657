import type { OutcomeSign } from '#domain/minutes/outcome-word.ts';

/** Paths on a grid of 16 × 16, drawn with a round pen. A sign never stands without its word. */
const paths: Readonly<Record<OutcomeSign | 'lock', string>> = {
  check: 'M2.5 8.5l3.8 3.8L13.5 4.5',
  eye: 'M1.5 8s2.4-4.5 6.5-4.5S14.5 8 14.5 8 12.1 12.5 8 12.5 1.5 8 1.5 8zM8 9.5a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  bubbles: 'M2 2.5h8.5v5.5H5.5L3.5 10V8H2zM12.5 6H14v5.5h-1.5v2l-2-2H6.5V10',
  'arrow-right': 'M2 8h11.5M9 3.5L13.5 8 9 12.5',
  'arrow-back': 'M6 3L2 7l4 4M2 7h8a3.5 3.5 0 010 7H7',
  clock: 'M8 14.2a6.2 6.2 0 100-12.4 6.2 6.2 0 000 12.4zM8 4.5V8l2.5 1.8',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  dash: 'M3 8h10',
  split: 'M2 8h4l3-4h4.5M6 8l3 4h4.5',
  person: 'M8 7.5a2.7 2.7 0 100-5.4 2.7 2.7 0 000 5.4zM2.5 14c0-3 2.4-4.5 5.5-4.5s5.5 1.5 5.5 4.5',
  text: 'M3 4h10M3 8h10M3 12h6',
  hourglass: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 015 0v2.5',
};

const colours = { calm: '#0b5563', waiting: '#8f3f1f' };

const svg = (path: string, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** Every sign as SVG, in the colour of what is settled (`calm`) and of what waits (`waiting`). */
export const signsJson = JSON.stringify(
  Object.fromEntries(
    Object.entries(paths).map(([sign, path]) => [
      sign,
      { calm: svg(path, colours.calm), waiting: svg(path, colours.waiting) },
    ]),
  ),
);
