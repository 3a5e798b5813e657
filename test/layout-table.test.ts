import { describe, expect, it } from 'vitest';
import { countWords, lostWords, outputWords, subtractWords } from '#domain/minutes/conservation.ts';
import { genericReader } from '#adapters/import/generic/generic-reader.ts';
import { sourceText } from '#adapters/import/source-words.ts';
import { measureLayouts, openLayouts } from './layout-table.ts';
import { hasSharedMaterial, sharedPath } from './shared-material.ts';

describe.runIf(hasSharedMaterial)('the layouts of thirteen municipal pages', async () => {
  const folder = sharedPath('minutes', 'layouts');
  const files = hasSharedMaterial ? await openLayouts(folder) : [];
  const rows = hasSharedMaterial ? await measureLayouts(folder, genericReader.read) : [];

  it('all items, decisions, outcomes and counts are read as they stand on the page', () => {
    for (const row of rows) {
      const { items, decisions, outcomes, facts, surplus } = row;
      expect({
        layout: row.layout,
        items: items.right,
        decisions: decisions.right,
        outcomes: outcomes.right,
        facts: facts.right,
        surplus,
      }).toEqual({
        layout: row.layout,
        items: items.expected,
        decisions: decisions.expected,
        outcomes: outcomes.expected,
        facts: facts.expected,
        surplus: 0,
      });
    }
  });

  it('all thirteen are measured, six of them kept back from the rules at first', () => {
    expect([rows.length, rows.filter(({ keptBack }) => keptBack).length]).toEqual([13, 6]);
  });

  it.each(files.map((file) => [file.layout, file.source] as const))(
    'no word of %s is lost',
    (_, source) => {
      expect([...lostWords(sourceText(source), genericReader.read(source))]).toEqual([]);
    },
  );

  it.each(files.map((file) => [file.layout, file.source] as const))(
    'no word is made up in %s but days, kinds, and the committee where a text leaves it out',
    (_, source) => {
      const parsed = genericReader.read(source);
      const { committee } = parsed.meeting;
      const bodies = parsed.items.flatMap(({ decisions }) =>
        decisions.flatMap(({ organization }) => organization ?? []),
      );
      const kinds = new Set(
        (
          'generic minutes agenda open closed unknown excused unexcused notPresentAtItem disqualified leftEarly arrivedLate ' +
          'approved noted discussed postponed recommended forwarded returned rejected withdrawn elected nothing partial freeText none ' +
          'summary presentation assessment finance disability policy statements competence background legal basis course other ' +
          'contents page head navigation'
        ).split(' '),
      );
      const derived = new Set(countWords([committee ?? '', ...bodies]).keys());
      const extra = [
        ...subtractWords(outputWords(parsed), countWords([sourceText(source)])).keys(),
      ].filter((word) => !kinds.has(word) && !derived.has(word) && !/^\d{1,4}$/.test(word));
      // A label without its number's full stop is the one word the reader splits.
      expect(extra.filter((word) => word !== 'Journalnr')).toEqual([]);
    },
  );
});
