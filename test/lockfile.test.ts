import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** The places where a package at `path` finds another by its name, the nearest first. */
const placesOf = (path: string, name: string): readonly string[] => {
  const at = path.lastIndexOf('/node_modules/');
  const here = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  return path === '' ? [here] : [here, ...placesOf(at < 0 ? '' : path.slice(0, at), name)];
};

describe('the lockfile', () => {
  /*
   * A registry that lacks one machine's package makes `npm install` leave it out without a word, and `npm ci` then
   * refuses the whole file.
   */
  test('holds what every package wants on any machine, so that npm ci takes it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !placesOf(path, name).some((place) => packages[place]),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('is of this project as package.json describes it', () => {
    const { license } = read('package.json') as Locked;
    expect(packages['']?.license).toBe(license);
  });
});
