import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSourceFile } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';
import { sourceText } from '#adapters/import/source-words.ts';
import { countWords, outputWords } from '#domain/minutes/conservation.ts';
import { parseSchemaFaults } from './parse-schema.ts';
import { hasSharedMaterial, sharedPath } from './shared-material.ts';

const folders = ['minutes', 'minutes/layouts', ...samples('samples')];

function samples(folder: string): readonly string[] {
  if (!hasSharedMaterial) return [];
  return readdirSync(sharedPath(folder))
    .filter((name) => name.startsWith('dk-'))
    .map((name) => join(folder, name));
}

/** What lies beside the documents and is none itself. */
const isDocument = (name: string): boolean =>
  !name.endsWith('.schema.json') && !name.startsWith('EXPECTED') && name !== 'README.md';

const documents = !hasSharedMaterial
  ? []
  : folders.flatMap((folder) =>
      readdirSync(sharedPath(folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && isDocument(entry.name))
        .map((entry) => join(folder, entry.name)),
    );

const unplaced = new Set(['unplaced-words', 'words-without-place']);

describe.runIf(hasSharedMaterial)('every real document', () => {
  let faultsOf: Awaited<ReturnType<typeof parseSchemaFaults>>;
  beforeAll(async () => {
    faultsOf = await parseSchemaFaults();
  });

  test('is there: minutes, layouts and samples', () => {
    expect(documents.length).toBeGreaterThanOrEqual(30);
  });

  describe.each(documents)('%s', (path) => {
    const read = async () => {
      const opened = await openSourceFile(sharedPath(path));
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      return opened.value.map((source) => ({ source, parsed: readMinutes(source) }));
    };

    test('is read to a document that the published schema allows', async () => {
      for (const { parsed } of await read())
        expect(faultsOf(JSON.parse(JSON.stringify(parsed)))).toEqual([]);
    });

    test('loses no word in reading', async () => {
      for (const { source, parsed } of await read()) {
        expect(countWords([sourceText(source)]).size).toBeGreaterThan(10);
        expect(outputWords(parsed).size).toBeGreaterThan(10);
        expect(parsed.warnings.filter(({ code }) => unplaced.has(code))).toEqual([]);
      }
    });
  });
});
