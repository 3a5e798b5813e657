import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;
const tokens = await readFile(path.join(folder, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');

type Colours = ReadonlyMap<string, string>;
const colours = (css: string): Colours =>
  new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );

/** Relative luminance by WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Colours, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(theme.get(name) ?? '#888888'));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s theme', (_, theme) => {
  test.each([
    ['ink', 'paper', 7],
    ['ink', 'tint', 7],
    ['ink', 'brick-tint', 7],
    ['ink', 'mark', 7],
    ['ink-soft', 'paper', 7],
    ['ink-soft', 'tint', 4.5],
    ['ink-soft', 'brick-tint', 4.5],
    ['petrol', 'paper', 4.5],
    ['petrol', 'tint', 4.5],
    ['petrol-deep', 'paper', 4.5],
    ['petrol-deep', 'tint', 4.5],
    ['on-petrol', 'petrol', 4.5],
    ['on-petrol', 'petrol-deep', 4.5],
    ['brick', 'paper', 4.5],
    ['brick', 'tint', 4.5],
    ['brick', 'brick-tint', 4.5],
    ['paper', 'brick', 4.5],
    ['edge', 'paper', 3],
  ])('%s on %s has a contrast of at least %d', (one, other, least) => {
    expect([theme.has(one), theme.has(other)]).toEqual([true, true]);
    expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(least);
  });
});

test('every colour stands among the tokens, and every token that is used is there', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const sheets = await Promise.all(
    names
      .filter((name) => name !== 'tokens.css' && name !== 'print.css')
      .map(async (name) => ({ name, css: await readFile(path.join(folder, name), 'utf8') })),
  );
  const strays = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/gi)].map(([stray]) => `${name}: ${stray}`),
  );
  const defined = new Set([...tokens.matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
  const missing = sheets.flatMap(({ css }) =>
    [...css.matchAll(/var\(--([a-z-]+)\)/g)]
      .map(([, name]) => name)
      .filter((name) => !defined.has(name)),
  );
  expect({ strays, missing }).toEqual({ strays: [], missing: [] });
});

test('there are four sizes of letters, and no more', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const css = (
    await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  ).join('\n');
  const sizes = new Set(
    [...css.matchAll(/font-size: ([^;]+);/g)]
      .map(([, size]) => size)
      .filter((size) => !/^\d+(px|pt)$|^100%$/.test(size ?? '')),
  );
  expect([...sizes].sort()).toEqual([
    'var(--heading)',
    'var(--small)',
    'var(--text)',
    'var(--title)',
  ]);
});
