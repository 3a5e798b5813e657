import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TemplateSection } from '#domain/paper/template.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { aPaper, writeSection } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import {
  anAdministration,
  faultsOf,
  presentation,
  rule,
  section,
  settingsOf,
  template,
} from '../../../../test/settings.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { addRule } from './add-rule.ts';
import { addTemplate } from './add-template.ts';
import { endSetting } from './end-setting.ts';
import { makeMove } from './move-paper.ts';
import { viewPaper } from './view-paper.ts';
import { previewSections } from './view-settings.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

describe('templates', () => {
  test('a new template holds from its day, and the one before ends the day before; papers that were begun stay in theirs', async () => {
    const { admin, stage, committee } = await anAdministration(database);
    valueOf(await addTemplate(admin, template({ from: '2026-05-12', name: 'Første' })));
    const begun = await aPaper(stage.as('owner'), committee);
    valueOf(await addTemplate(admin, template({ from: '2026-06-08', name: 'Anden' })));
    const { templates } = await settingsOf(admin);
    expect(
      templates.slice(0, 2).map(({ name, from, until, standing }) => [name, from, until, standing]),
    ).toEqual([
      ['Anden', '2026-06-08', null, 'planned'],
      ['Første', '2026-05-12', '2026-06-07', 'in-force'],
    ]);
    const view = await viewPaper(stage.as('owner'), begun);
    expect(view?.paper.template).toBe(templates[1]?.id);
    const next = await aPaper(stage.as('owner'), committee);
    expect((await viewPaper(stage.as('owner'), next))?.paper.template).toBe(templates[0]?.id);
  });

  test('a committee’s own template goes before the one for all, and another committee does not see it', async () => {
    const { admin, committee, other } = await anAdministration(database);
    valueOf(await addTemplate(admin, template({ committee, from: '2026-05-12' })));
    const settings = await settingsOf(admin);
    const own = settings.templates.find(({ name }) => name === 'Kort skabelon');
    expect(settings.holding.get(committee)?.template).toBe(own?.id);
    expect(settings.holding.get(other)?.template).toBe('firstagenda');
    expect(previewSections(settings, committee, '2026-05-12')?.sections).toEqual([
      {
        id: 'presentation',
        kind: 'presentation',
        label: 'Sagsfremstilling',
        required: true,
        rule: null,
      },
    ]);
  });

  test('sections keep their order, their help and whether they are internal', async () => {
    const { admin } = await anAdministration(database);
    const sections = [
      section('Klima', { help: ' Skriv om CO2. ' }),
      presentation,
      section('Interne noter', { isInternal: true }),
      section('Beskrivelse', { type: 'presentation' }),
    ];
    valueOf(await addTemplate(admin, template({ sections })));
    expect((await settingsOf(admin)).templates[0]?.sections).toEqual([
      { id: 'other-klima', kind: 'other', label: 'Klima', required: false, help: 'Skriv om CO2.' },
      { id: 'presentation', kind: 'presentation', label: 'Sagsfremstilling', required: true },
      {
        id: 'other-interne-noter',
        kind: 'other',
        label: 'Interne noter',
        required: false,
        isInternal: true,
      },
      {
        id: 'presentation-beskrivelse',
        kind: 'presentation',
        label: 'Beskrivelse',
        required: false,
      },
    ] satisfies readonly TemplateSection[]);
  });

  test('what is internal stays in the matter and comes on no agenda, in public or among members', async () => {
    const { secretary, meeting, approved, town, as } = await agendaStage(database);
    const administrator = await anAccount(database, { role: 'administrator' });
    const admin = await contextOfAccount(database, administrator);
    const internal = section('Interne noter', { isInternal: true });
    const sections = [presentation, internal];
    valueOf(await addTemplate(admin, template({ committee: town.committee, sections })));
    const paper = await approved('Ny cykelsti');
    await writeSection(secretary, paper, 'presentation', 'Det, alle læser.');
    await writeSection(secretary, paper, 'other-interne-noter', 'Kun for os.');
    valueOf(await addPaper(secretary, { meeting, paper }));
    const written = (await viewPaper(as('owner'), paper))?.content.sections;
    expect(written?.map(({ label }) => label)).toEqual(['Sagsfremstilling', 'Interne noter']);
    expect(JSON.stringify(written)).toContain('Kun for os.');
    valueOf(await publishAgenda(secretary, { meeting }));
    const laidOut = JSON.stringify([
      await db.selectFrom('document_version').selectAll().execute(),
      await db.selectFrom('published.edition').selectAll().execute(),
    ]);
    expect(laidOut).toContain('Det, alle læser.');
    expect(laidOut).not.toContain('Kun for os.');
    expect(laidOut).not.toContain('Interne noter');
  });

  test.each([
    ['no name', { name: '  ' }, [{ field: 'name', what: 'name-missing' }]],
    ['a day that does not exist', { from: '2026-02-31' }, [{ field: 'from', what: 'day-wrong' }]],
    ['a day that has passed', { from: '2026-05-11' }, [{ field: 'from', what: 'from-past' }]],
    ['no sections', { sections: [] }, [{ field: 'sections', what: 'sections-missing' }]],
    [
      'a section without a heading',
      { sections: [presentation, section(' ')] },
      [{ field: 'label-1', what: 'heading-missing' }],
    ],
    [
      'two sections of one name',
      { sections: [section('Klima'), section('KLIMA ')] },
      [{ field: 'label-1', what: 'heading-twice' }],
    ],
    [
      'two recommendations',
      {
        sections: [
          section('Indstilling', { type: 'recommendation' }),
          section('Forslag', { type: 'recommendation' }),
        ],
      },
      [{ field: 'type-1', what: 'type-twice' }],
    ],
    [
      'an internal recommendation',
      { sections: [section('Indstilling', { type: 'recommendation', isInternal: true })] },
      [{ field: 'internal-0', what: 'internal-not-possible' }],
    ],
  ] as const)(
    'a template with %s is refused at the field that mends it',
    async (_, over, faults) => {
      const { admin } = await anAdministration(database);
      const before = await wholeDatabase(db);
      expect(faultsOf(await addTemplate(admin, template(over)))).toEqual(faults);
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test('two versions never come in from one day or behind a later one', async () => {
    const { admin, committee } = await anAdministration(database);
    valueOf(await addTemplate(admin, template()));
    const late = [{ field: 'from', what: 'later-version' }];
    expect(faultsOf(await addTemplate(admin, template()))).toEqual(late);
    expect(faultsOf(await addTemplate(admin, template({ from: '2026-05-20' })))).toEqual(late);
    expect(faultsOf(await addTemplate(admin, template({ committee })))).toBe('done');
  });

  test('one that is in force ends on a day that has not passed; one that is planned is taken back whole', async () => {
    const { admin, committee } = await anAdministration(database);
    valueOf(await addTemplate(admin, template({ from: '2026-05-12' })));
    const [holding] = (await settingsOf(admin)).templates;
    const end = (until: string, id = holding?.id ?? '') =>
      endSetting(admin, { what: 'template', id, until });
    expect(faultsOf(await end('2026-05-11'))).toEqual([{ field: 'until', what: 'until-past' }]);
    expect(faultsOf(await end('i morgen'))).toEqual([{ field: 'until', what: 'day-wrong' }]);
    expect(faultsOf(await end('2026-05-12', 'firstagenda'))).toBe('not-found');
    valueOf(await end('2026-05-12'));
    expect(previewSections(await settingsOf(admin), committee, '2026-05-13')?.template.id).toBe(
      'firstagenda',
    );
    valueOf(await addTemplate(admin, template()));
    const [planned] = (await settingsOf(admin)).templates;
    valueOf(await end('', planned?.id));
    expect((await settingsOf(admin)).templates.map(({ id }) => id)).not.toContain(planned?.id);
    expect(faultsOf(await end('2026-07-01', planned?.id))).toBe('not-found');
  });
});

describe('demanded sections', () => {
  test('"Handicappolitik" stands on every agenda for a year more, and no longer', async () => {
    const { admin, committee } = await anAdministration(database);
    valueOf(await addRule(admin, rule()));
    const settings = await settingsOf(admin);
    const labelsOn = (date: string) =>
      previewSections(settings, committee, date)
        ?.sections.filter((one) => one.rule !== null)
        .map(({ label, required }) => [label, required]);
    expect(labelsOn('2026-05-31')).toEqual([]);
    expect(labelsOn('2026-06-01')).toEqual([['Handicappolitik', true]]);
    expect(labelsOn('2027-05-31')).toEqual([['Handicappolitik', true]]);
    expect(labelsOn('2027-06-01')).toEqual([]);
  });

  test('a paper without the demanded section is not sent, and is told who demands it', async () => {
    const { admin, stage, committee } = await anAdministration(database);
    valueOf(await addRule(admin, rule()));
    const id = await aPaper(stage.as('owner'), committee);
    expect(outcomeOf(await makeMove(stage.as('owner'), id, { kind: 'submit' }))).toBe('incomplete');
    expect((await viewPaper(stage.as('owner'), id))?.faults.map(({ what }) => what)).toEqual([
      {
        ...{ kind: 'section-missing', label: 'Handicappolitik' },
        source: 'Kommunalbestyrelsen den 29. april 2026, punkt 4',
      },
      // Nobody has an account here who could approve it.
      { kind: 'step-unheld', step: 'Chef', role: 'manager' },
    ]);
  });

  test('a demanded heading of its own is the template’s section of that name', async () => {
    const { admin, committee } = await anAdministration(database);
    valueOf(await addTemplate(admin, template({ sections: [section('Klima'), presentation] })));
    valueOf(await addRule(admin, rule({ section: { type: 'other', label: 'Klima' } })));
    const preview = previewSections(await settingsOf(admin), committee, '2026-06-10');
    expect(preview?.sections.map(({ label, required }) => [label, required])).toEqual([
      ['Klima', true],
      ['Sagsfremstilling', true],
    ]);
  });

  test.each([
    ['nobody who decided it', { source: '' }, [{ field: 'source', what: 'source-missing' }]],
    [
      'no heading',
      { section: { type: 'other', label: '' } },
      [{ field: 'label', what: 'heading-missing' }],
    ],
    [
      'an end before its beginning',
      { until: '2026-05-30' },
      [{ field: 'until', what: 'until-before-from' }],
    ],
    ['an end that is no day', { until: '2026-06-31' }, [{ field: 'until', what: 'day-wrong' }]],
  ] as const)('a demand with %s is refused at the field', async (_, over, faults) => {
    const { admin } = await anAdministration(database);
    const before = await wholeDatabase(db);
    expect(faultsOf(await addRule(admin, rule(over)))).toEqual(faults);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
