import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const forbidden = config.forbidden ?? [];
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Builds a house of a few files in a folder of its own and holds the layer check to it. */
async function violationsIn(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'layers-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return (await check(folder)).summary.violations.map(({ rule }) => rule.name);
}

async function check(folder: string): Promise<ICruiseResult> {
  const result = await cruise(
    ['src'],
    { ...config.options, validate: true, ruleSet: { forbidden }, baseDir: folder },
    undefined,
    { tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')) },
  );
  if (typeof result.output === 'string') throw new Error('expected the result as data');
  return result.output;
}

const leaf = 'export const leaf = 1;';
const planted: readonly [rule: string, files: Readonly<Record<string, string>>][] = [
  ['domain-is-pure', { 'src/domain/a.ts': "import fs from 'node:fs'; export const a = fs;" }],
  [
    'application-knows-only-the-domain',
    {
      'src/server/application/a.ts': "export * from '../adapters/b.ts';",
      'src/server/adapters/b.ts': leaf,
    },
  ],
  [
    'adapters-do-not-know-routes-or-ui',
    { 'src/server/adapters/a.ts': "export * from '../../ui/b.ts';", 'src/ui/b.ts': leaf },
  ],
  [
    'readers-do-not-know-the-database',
    {
      'src/server/adapters/import/a.ts': "export * from '../postgres/b.ts';",
      'src/server/adapters/postgres/b.ts': leaf,
    },
  ],
  [
    'routes-reach-the-world-through-use-cases',
    {
      'src/routes/(workspace)/a.ts': "export * from '../../server/adapters/b.ts';",
      'src/server/adapters/b.ts': leaf,
    },
  ],
  [
    'components-do-not-reach-the-server',
    {
      'src/ui/a.ts': "export * from '../server/application/b.ts';",
      'src/server/application/b.ts': leaf,
    },
  ],
  [
    'the-public-side-reads-what-is-published',
    {
      'src/routes/(public)/a.ts': "export * from '../../server/application/import/b.ts';",
      'src/server/application/import/b.ts': leaf,
    },
  ],
  [
    'only-the-composition-knows-every-adapter',
    {
      'src/server/adapters/a.ts': "export * from '../composition.ts';",
      'src/server/composition.ts': leaf,
    },
  ],
  [
    'no-cycles',
    {
      'src/domain/a.ts': "export * from './b.ts';",
      'src/domain/b.ts': "export * from './a.ts';",
    },
  ],
  ['no-orphans', { 'src/domain/a.ts': leaf }],
];

describe('the layer check', () => {
  test.each(planted)('bites: %s', async (rule, files) => {
    expect(await violationsIn(files)).toContain(rule);
  });

  test('has a planted violation for every rule', () => {
    expect(planted.map(([rule]) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  test('reads the whole house and not a handful of files', async () => {
    const { modules } = await check(root);
    expect(modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(20);
    const unresolved = modules.flatMap(({ dependencies }) =>
      dependencies.filter((one) => one.couldNotResolve && /^[#.]/.test(one.module)),
    );
    expect(unresolved.map((one) => one.module).filter((name) => !name.includes('$types'))).toEqual(
      [],
    );
  });
});
