import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { paperRoles } from '#domain/access/paper-actions.ts';
import type { WantedSection } from '#domain/paper/lay-out-sections.ts';
import type { TemplateSection } from '#domain/paper/template.ts';
import { ok } from '#domain/result.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { aMunicipality, aPaper, stageOn, writeSection } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import type { Context } from '../ports.ts';
import { beginPaper } from './begin-paper.ts';
import { addRule } from './add-rule.ts';
import { addSteps } from './add-steps.ts';
import { allowAnyLength } from './allow-any-length.ts';
import { addTemplate } from './add-template.ts';
import { endSetting } from './end-setting.ts';
import type { Kept } from './keep-settings.ts';
import { removePhrase, savePhrase } from './keep-phrases.ts';
import { makeMove } from './move-paper.ts';
import { phrasesFor } from './paper-settings.ts';
import { setPattern } from './set-pattern.ts';
import { viewPaper } from './view-paper.ts';
import { previewSections, viewSettings } from './view-settings.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const section = (label: string, over: Partial<WantedSection> = {}): WantedSection => ({
  ...{ type: 'other', label, required: false, help: '', isInternal: false },
  ...over,
});
const presentation = section('Sagsfremstilling', { type: 'presentation', required: true });

/** The administrator on 12 May 2026 and the committees of the municipality. */
async function anAdministration() {
  const municipality = await aMunicipality(database);
  const administrator = await anAccount(database, { role: 'administrator' });
  const admin = await contextOfAccount(database, administrator);
  return { ...municipality, admin, stage: stageOn(database, municipality), administrator };
}

const faultsOf = (kept: Kept): unknown =>
  kept.ok ? 'done' : kept.error.type === 'faults' ? kept.error.faults : kept.error.type;

const template = (over: Partial<Parameters<typeof addTemplate>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01', name: 'Kort skabelon', sections: [presentation] },
  ...over,
});
const rule = (over: Partial<Parameters<typeof addRule>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01', until: '2027-05-31' },
  source: 'Kommunalbestyrelsen den 29. april 2026, punkt 4',
  section: { type: 'disability' as const, label: 'Handicappolitik' },
  ...over,
});
const steps = (over: Partial<Parameters<typeof addSteps>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01' },
  steps: [{ role: 'director' as const, name: 'Direktør' }],
  ...over,
});
const phrase = {
  ...{ id: null, committee: null, title: 'Ingen økonomi' },
  text: 'Sagen har ingen økonomiske konsekvenser.',
};

/** The newest of what there is. */
const settingsOf = async (context: Context) => valueOf(await viewSettings(context));

describe('templates', () => {
  test('a new template holds from its day, and the one before ends the day before; papers that were begun stay in theirs', async () => {
    const { admin, stage, committee } = await anAdministration();
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
    const { admin, committee, other } = await anAdministration();
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
    const { admin } = await anAdministration();
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
      const { admin } = await anAdministration();
      const before = await wholeDatabase(db);
      expect(faultsOf(await addTemplate(admin, template(over)))).toEqual(faults);
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test('two versions never come in from one day or behind a later one', async () => {
    const { admin, committee } = await anAdministration();
    valueOf(await addTemplate(admin, template()));
    const late = [{ field: 'from', what: 'later-version' }];
    expect(faultsOf(await addTemplate(admin, template()))).toEqual(late);
    expect(faultsOf(await addTemplate(admin, template({ from: '2026-05-20' })))).toEqual(late);
    expect(faultsOf(await addTemplate(admin, template({ committee })))).toBe('done');
  });

  test('one that is in force ends on a day that has not passed; one that is planned is taken back whole', async () => {
    const { admin, committee } = await anAdministration();
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
    const { admin, committee } = await anAdministration();
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
    const { admin, stage, committee } = await anAdministration();
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
    const { admin, committee } = await anAdministration();
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
    const { admin } = await anAdministration();
    const before = await wholeDatabase(db);
    expect(faultsOf(await addRule(admin, rule(over)))).toEqual(faults);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});

describe('steps, phrases and numbers', () => {
  test('papers are approved in the body’s own steps from their day; those that have been sent keep theirs', async () => {
    const { admin, stage, committee } = await anAdministration();
    const owner = stage.as('owner');
    const sent = await aPaper(owner, committee);
    valueOf(await makeMove(owner, sent, { kind: 'submit' }));
    valueOf(await addSteps(admin, steps({ from: '2026-05-12' })));
    const next = await aPaper(owner, committee);
    valueOf(await makeMove(owner, next, { kind: 'submit' }));
    const stepsIn = async (id: typeof sent) =>
      (await viewPaper(owner, id))?.paper.steps.map(({ name }) => name);
    expect(await stepsIn(sent)).toEqual(['Chef', 'Direktør']);
    expect(await stepsIn(next)).toEqual(['Direktør']);
    expect(faultsOf(await addSteps(admin, steps({ steps: [] })))).toEqual([
      { field: 'steps', what: 'steps-missing' },
    ]);
    const nameless = steps({ steps: [{ role: 'manager', name: ' ' }] });
    expect(faultsOf(await addSteps(admin, nameless))).toEqual([
      { field: 'step-0', what: 'step-name-missing' },
    ]);
  });

  test('a phrase is at hand in its committee, or in all; it can be mended and removed', async () => {
    const { admin, committee, other } = await anAdministration();
    valueOf(await savePhrase(admin, phrase));
    valueOf(await savePhrase(admin, { ...phrase, committee, title: 'Handicap' }));
    const { phrases } = await settingsOf(admin);
    const body = (await admin.stores.organizations.bodies())[0]?.id;
    if (body === undefined) throw new Error('no body');
    const titlesIn = async (of: typeof committee) =>
      (await phrasesFor(admin.stores, { body, committee: of })).map(({ title }) => title);
    expect(await titlesIn(committee)).toEqual(['Handicap', 'Ingen økonomi']);
    expect(await titlesIn(other)).toEqual(['Ingen økonomi']);
    const id = phrases[0]?.id ?? '';
    valueOf(await savePhrase(admin, { ...phrase, id, title: 'Økonomi', text: ' Ny tekst. ' }));
    expect((await settingsOf(admin)).phrases.map(({ title, text }) => [title, text])).toEqual([
      ['Ingen økonomi', 'Sagen har ingen økonomiske konsekvenser.'],
      ['Økonomi', 'Ny tekst.'],
    ]);
    valueOf(await removePhrase(admin, id));
    expect(outcomeOf(await removePhrase(admin, id))).toBe('not-found');
    expect(faultsOf(await savePhrase(admin, { ...phrase, title: '', text: ' ' }))).toEqual([
      { field: 'title', what: 'name-missing' },
      { field: 'text', what: 'text-missing' },
    ]);
  });

  test('numbers follow the pattern from now on, and the next one is told without being taken', async () => {
    const { admin, stage, committee } = await anAdministration();
    const next = async () =>
      (await settingsOf(admin)).patterns.map(({ kind, next: number }) => [kind, number]);
    expect(await next()).toEqual([
      ['case', '26-000001'],
      ['document', '1/26'],
    ]);
    valueOf(await setPattern(admin, { kind: 'case', pattern: 'EMN-{YYYY}-{seq:4}' }));
    expect(await next()).toEqual([
      ['case', 'EMN-2026-0001'],
      ['document', '1/26'],
    ]);
    const id = await aPaper(stage.as('owner'), committee);
    expect((await viewPaper(stage.as('owner'), id))?.paper.caseNumber).toBe('EMN-2026-0001');
    expect((await next())[0]).toEqual(['case', 'EMN-2026-0002']);
    // A number that somebody has written by hand is passed over, as it is when numbers are given.
    const taken = { committee, title: 'Gammel sag', wantedFor: null };
    valueOf(await beginPaper(stage.as('owner'), { ...taken, caseNumber: 'EMN-2026-0002' }));
    expect((await next())[0]).toEqual(['case', 'EMN-2026-0003']);
    expect(faultsOf(await setPattern(admin, { kind: 'case', pattern: '{YYYY}' }))).toEqual([
      { field: 'pattern', what: 'pattern-malformed' },
    ]);
  });
});

describe('who may', () => {
  const acts: Readonly<Record<string, (context: Context, id: string) => Promise<Kept>>> = {
    'bring in a template': (context) => addTemplate(context, template()),
    'end a template': (context, id) =>
      endSetting(context, { what: 'template', id, until: '2026-06-30' }),
    'demand a section': (context) => addRule(context, rule()),
    'set steps': (context) => addSteps(context, steps({ from: '2026-07-01' })),
    'save a phrase': (context) => savePhrase(context, phrase),
    'remove a phrase': (context, id) => removePhrase(context, id),
    'enter a by-law': (context) =>
      allowAnyLength(context, {
        ...{ appliesTo: 'council', source: '§ 3', from: '2026-06-01', until: null },
      }),
    'set a pattern': (context) => setPattern(context, { kind: 'case', pattern: '{seq}' }),
  };
  const others = paperRoles.filter((role) => role !== 'administrator');

  test.each(others)('%s neither sees nor changes how matters are written', async (role) => {
    const { admin, stage } = await anAdministration();
    valueOf(await addTemplate(admin, template({ from: '2026-05-12' })));
    const id = (await settingsOf(admin)).templates[0]?.id ?? '';
    const context = stage.as(role);
    const before = await wholeDatabase(db);
    expect(outcomeOf(await viewSettings(context))).toBe('not-allowed');
    for (const [what, act] of Object.entries(acts))
      expect([what, outcomeOf(await act(context, id))]).toEqual([what, 'not-allowed']);
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('an administrator of another municipality reaches nothing of this one', async () => {
    const { admin, administrator, committee } = await anAdministration();
    valueOf(await savePhrase(admin, phrase));
    const id = (await settingsOf(admin)).phrases[0]?.id ?? '';
    const elsewhere = await admin.stores.organizations.body('Nabostrup Kommune');
    await db
      .updateTable('account')
      .set({ body_id: elsewhere.id })
      .where('id', '=', administrator.id)
      .execute();
    const before = await wholeDatabase(db);
    expect((await settingsOf(admin)).phrases).toEqual([]);
    expect(outcomeOf(await removePhrase(admin, id))).toBe('not-found');
    expect(outcomeOf(await savePhrase(admin, { ...phrase, id }))).toBe('not-found');
    expect(outcomeOf(await addTemplate(admin, template({ committee })))).toBe('not-found');
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('what an administrator does stands in the journal', async () => {
    const { admin } = await anAdministration();
    for (const act of [acts['bring in a template'], acts['demand a section'], acts['set steps']])
      valueOf((await act?.(admin, '')) ?? ok(null));
    valueOf(await savePhrase(admin, phrase));
    valueOf(await setPattern(admin, { kind: 'document', pattern: '{seq}' }));
    const everything = { by: null, what: null, subject: null, from: null, until: null };
    const { lines } = await admin.stores.journal.read(
      everything,
      { within: 'all', readsClosed: true },
      10,
      0,
    );
    expect(lines.map(({ what }) => what)).toEqual([
      'number-pattern-set',
      'phrase-saved',
      'approval-steps-added',
      'template-rule-added',
      'template-added',
    ]);
  });
});
