import { afterAll } from 'vitest';
import type { House } from '../../../../test/a-house.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { phrase, rule, settingsOf, steps, template } from '../../../../test/settings.ts';
import { addRule } from './add-rule.ts';
import { addSteps } from './add-steps.ts';
import { addTemplate } from './add-template.ts';
import { allowAnyLength } from './allow-any-length.ts';
import { endSetting } from './end-setting.ts';
import { importKle } from './import-kle.ts';
import { removePhrase, savePhrase } from './keep-phrases.ts';
import { setPattern } from './set-pattern.ts';
import { tryPattern, viewSettings } from './view-settings.ts';

const database = await freshDatabase();
afterAll(database.close);

/** A municipality with a template and a phrase of its own. */
async function prepare(house: House) {
  const administrator = await house.as('administrator');
  valueOf(await addTemplate(administrator, template({ from: '2026-05-12' })));
  valueOf(await savePhrase(administrator, phrase));
  const { templates, phrases } = await settingsOf(administrator);
  return { ...house, template: templates[0]?.id ?? '', phrase: phrases[0]?.id ?? '' };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

/** Of a municipality: the command line has no account, and so no municipality whose settings they would be. */
const allowed = ['administrator'] as const;
const pattern = { kind: 'case', pattern: '{YY}-{seq:3}' } as const;

/** How matters are written in a municipality is for its administrators alone. */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  addTemplate: {
    ...{ allowed, enters: 'template-added' },
    use: async (context) => outcomeOf(await addTemplate(context, template())),
  },
  addRule: {
    ...{ allowed, enters: 'template-rule-added' },
    use: async (context) => outcomeOf(await addRule(context, rule())),
  },
  addSteps: {
    ...{ allowed, enters: 'approval-steps-added' },
    use: async (context) => outcomeOf(await addSteps(context, steps())),
  },
  allowAnyLength: {
    ...{ allowed, enters: 'any-length-allowed' },
    use: async (context) =>
      outcomeOf(
        await allowAnyLength(context, {
          ...{ appliesTo: 'council', source: '§ 3', from: '2026-06-01', until: null },
        }),
      ),
  },
  endSetting: {
    ...{ allowed, enters: 'template-ended' },
    use: async (context, { template: id }) =>
      outcomeOf(await endSetting(context, { what: 'template', id, until: '2026-06-30' })),
  },
  savePhrase: {
    ...{ allowed, enters: 'phrase-saved' },
    use: async (context) => outcomeOf(await savePhrase(context, phrase)),
  },
  removePhrase: {
    ...{ allowed, enters: 'phrase-removed' },
    use: async (context, { phrase: id }) => outcomeOf(await removePhrase(context, id)),
  },
  setPattern: {
    ...{ allowed, enters: 'number-pattern-set' },
    use: async (context) => outcomeOf(await setPattern(context, pattern)),
  },
  tryPattern: {
    ...{ allowed, enters: null },
    use: async (context) => outcomeOf(await tryPattern(context, pattern)),
  },
  viewSettings: {
    ...{ allowed, enters: null },
    use: async (context) => outcomeOf(await viewSettings(context)),
  },
  importKle: {
    allowed: ['administrator', 'the command line'],
    enters: 'kle-imported',
    use: async (context) =>
      outcomeOf(
        await importKle(context, {
          publishedOn: '2026-05-01',
          subjects: [],
          sha256: 'a'.repeat(64),
        }),
      ),
  },
};

testPermissions(database, prepare, useCases);
