import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { everybody } from '#domain/access/actor.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { doc, p, refer, text } from '../../../../test/a-rich-document.ts';
import {
  addAskable,
  aMunicipality,
  aPaper,
  stageOn,
  writeSection,
} from '../../../../test/a-paper.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { beginPaper } from './begin-paper.ts';
import { closePaper, considerPaper, openPaper } from './close-paper.ts';
import { compareRevisions } from './compare-revisions.ts';
import { decidePaperFinding } from './decide-paper-finding.ts';
import { listPapers } from './list-papers.ts';
import { makeMove } from './move-paper.ts';
import { publicPaperContent } from './paper-content.ts';
import { viewPaper } from './view-paper.ts';
import { textMark, writePaper } from './write-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

async function aStage() {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const id = await aPaper(owner, municipality.committee);
  const mark = async (section: string) => {
    const view = await viewPaper(owner, id);
    const found = view?.content.sections.find((one) => one.id === section);
    return textMark(owner.stores, found ? toPlainText(found.document) : '');
  };
  return { ...municipality, stage, owner, id, mark };
}

describe('a paper', () => {
  test('goes from draft over a return with a reason to approved, and everybody is told in turn', async () => {
    const { stage, owner, id } = await aStage();
    const waits = async (role: 'owner' | 'approver' | 'director') =>
      (await listPapers(stage.as(role), { view: 'waiting' })).map((paper) => paper.waits);
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    expect([await waits('owner'), await waits('approver'), await waits('director')]).toEqual([
      [],
      ['to-approve'],
      [],
    ]);
    valueOf(
      await makeMove(stage.as('approver'), id, { kind: 'return', reason: 'Økonomien mangler' }),
    );
    expect([await waits('owner'), await waits('approver')]).toEqual([['sent-back'], []]);
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    valueOf(await makeMove(stage.as('approver'), id, { kind: 'approve' }));
    expect([await waits('approver'), await waits('director')]).toEqual([[], ['to-approve']]);
    valueOf(await makeMove(stage.as('director'), id, { kind: 'approve' }));
    const view = await viewPaper(owner, id);
    expect([view?.paper.state, view?.revisions.map(({ cause }) => cause).toReversed()]).toEqual([
      { status: 'approved' },
      ['begun', 'submit', 'return', 'submit', 'approve', 'approve'],
    ]);
    expect(
      (await owner.stores.notices.ofPaper(id))
        .map(({ what }) => what)
        .toReversed()
        .toSorted(),
    ).toEqual([
      'paper-approved',
      'paper-approved',
      'paper-returned',
      'paper-to-approve',
      'paper-to-approve',
      'paper-to-approve',
    ]);
  });

  test('that lacks something is not submitted, and one with a finding is not approved', async () => {
    const { stage, owner, id, mark } = await aStage();
    const write = async (text: string) =>
      valueOf(
        await writePaper(owner, id, {}, [{ id: 'summary', text, from: await mark('summary') }]),
      );
    await write('');
    expect(await makeMove(owner, id, { kind: 'submit' })).toMatchObject({
      ok: false,
      error: { type: 'incomplete', faults: [{ field: 'felt-afsnit-summary' }] },
    });
    await write('Borgeren med CPR 070761-4285 klager.');
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    const manager = stage.as('approver');
    expect(outcomeOf(await makeMove(manager, id, { kind: 'approve' }))).toBe('incomplete');
    expect(await publicPaperContent(owner.stores, id)).toBeNull();
    const [finding] = (await viewPaper(manager, id))?.findings ?? [];
    const decide = (status: 'accepted' | 'masked') =>
      decidePaperFinding(manager, id, {
        fingerprint: finding?.fingerprint ?? '',
        status,
        reason: '',
      });
    expect(outcomeOf(await decide('accepted'))).toBe('reason-missing');
    valueOf(await decide('masked'));
    expect(outcomeOf(await makeMove(manager, id, { kind: 'approve' }))).toBe('done');
    expect(JSON.stringify(await publicPaperContent(owner.stores, id))).not.toContain('4285');
  });

  test('that two people write in keeps the words of both: the later is told, and nothing is written over', async () => {
    const { stage, owner, id, mark } = await aStage();
    const from = await mark('summary');
    valueOf(await writePaper(owner, id, {}, [{ id: 'summary', text: 'Sannes ord.', from }]));
    const before = await wholeDatabase(db);
    expect(
      await writePaper(stage.as('case-officer'), id, { title: 'Ny titel' }, [
        { id: 'summary', text: 'Kurts ord.', from },
      ]),
    ).toEqual({
      ok: false,
      error: { type: 'written-meanwhile', sections: ['summary'], fields: {} },
    });
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('that one writes in while another has the page open loses nothing: a section that was not touched is left as it is now', async () => {
    const { stage, owner, id, mark } = await aStage();
    const [summary, presentation] = [await mark('summary'), await mark('presentation')];
    const shown = 'Tekst om Ny cykelsti ved skolen.';
    valueOf(
      await writePaper(owner, id, {}, [{ id: 'summary', text: 'Sannes ord.', from: summary }]),
    );
    valueOf(
      await writePaper(stage.as('case-officer'), id, {}, [
        { id: 'summary', text: `${shown}\r\n`, from: summary },
        { id: 'presentation', text: 'Kurts ord.', from: presentation },
      ]),
    );
    const text = JSON.stringify((await viewPaper(owner, id))?.content.sections);
    expect([text.includes('Sannes ord.'), text.includes('Kurts ord.')]).toEqual([true, true]);
  });

  test('is compared with what it said before', async () => {
    const { owner, id, mark } = await aStage();
    valueOf(
      await writePaper(owner, id, { title: 'Ny sti' }, [
        { id: 'summary', text: 'Kort.', from: await mark('summary') },
      ]),
    );
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    expect(
      (await compareRevisions(owner, id, 1, 2))?.parts.map(({ label, after }) => [label, after]),
    ).toEqual([
      [null, 'Ny sti'],
      ['', 'Direktionen\n1. at cykelstien anlægges'],
      ['Resumé', 'Kort.'],
      ['Beslutningskompetence', 'Udvalget for Prøver'],
      ['Sagsfremstilling', 'Tekst om Ny cykelsti ved skolen.'],
    ]);
    expect(await compareRevisions(contextOn(database, everybody), id, 1, 2)).toBeNull();
  });

  test('says in the comparison that a reference leads elsewhere, though its words are the same', async () => {
    const { owner, id } = await aStage();
    const at = (key: string) => `/moeder/2026-03-09-proever/punkter/${key}`;
    const say = async (key: string): Promise<void> => {
      await writeSection(
        owner,
        id,
        'summary',
        doc(p(text('Jf. '), refer('item', at(key), 'sagen'))),
      );
    };
    await say('4');
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    const numbers = async () =>
      (await owner.stores.revisions.ofPaper(id)).map(({ number }) => number);
    const before = Math.max(...(await numbers()));
    valueOf(await makeMove(owner, id, { kind: 'recall' }));
    await say('5');
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    const after = Math.max(...(await numbers()));
    expect((await compareRevisions(owner, id, before, after))?.parts).toEqual([
      { label: 'Resumé', before: `Jf. sagen (${at('4')})`, after: `Jf. sagen (${at('5')})` },
    ]);
  });

  test('gets the next case number of the year, and passes over one that is in use', async () => {
    const { owner, committee, id } = await aStage();
    const begin = (caseNumber: string | null) =>
      beginPaper(owner, { committee, title: 'En til', wantedFor: null, caseNumber });
    valueOf(await begin('26-000002'));
    const next = valueOf(await begin(null));
    expect([
      (await owner.stores.papers.find(id))?.caseNumber,
      (await owner.stores.papers.find(next))?.caseNumber,
    ]).toEqual(['26-000001', '26-000003']);
  });

  test('is copied with its words; a closed one begins closed by the same ground, and what may be public is considered anew', async () => {
    const { owner, committee, id } = await aStage();
    valueOf(await closePaper(owner, id, { ground: 'tender', reason: 'Tilbud' }));
    valueOf(
      await considerPaper(owner, id, {
        publicTitle: 'Lukket: Udbud',
        publicDecision: { kind: 'given', text: 'Godkendt.' },
      }),
    );
    const copy = valueOf(
      await beginPaper(owner, { committee, title: 'Kopi', wantedFor: null, caseNumber: null }, id),
    );
    const view = await viewPaper(owner, copy);
    expect([
      view?.paper.access,
      view?.paper.recommendation.points,
      view?.content.sections
        .filter(({ kind }) => kind === 'summary')
        .map(({ document }) => toPlainText(document)),
    ]).toEqual([
      {
        ...{ kind: 'closed', ground: 'tender', reason: 'Tilbud' },
        ...{ publicTitle: null, publicDecision: { kind: 'not-considered' } },
      },
      ['at cykelstien anlægges'],
      ['Tekst om Ny cykelsti ved skolen.'],
    ]);
  });
});

describe('closing', () => {
  test('wants a reason, keeps what may be public apart, and is taken back with a reason', async () => {
    const { owner, id } = await aStage();
    const consider = () =>
      considerPaper(owner, id, {
        publicTitle: ' Lukket: Udbud ',
        publicDecision: { kind: 'withheld', reason: 'Tavshedspligt' },
      });
    const blank = { kind: 'given', text: ' ' } as const;
    expect([
      outcomeOf(await consider()),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: '  ' })),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' })),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' })),
      outcomeOf(await considerPaper(owner, id, { publicTitle: null, publicDecision: blank })),
      outcomeOf(await consider()),
      outcomeOf(await openPaper(owner, id, '')),
    ]).toEqual([
      'not-closed',
      'reason-missing',
      'done',
      'already-closed',
      'decision-missing',
      'done',
      'reason-missing',
    ]);
    expect((await owner.stores.papers.find(id))?.access).toEqual({
      kind: 'closed',
      ground: 'staff',
      reason: 'Ansættelse',
      publicTitle: 'Lukket: Udbud',
      publicDecision: { kind: 'withheld', reason: 'Tavshedspligt' },
    });
  });
});

test('the list holds what one may read and nothing else', async () => {
  const { stage, committee } = await aStage();
  const seen = async (role: Parameters<typeof stage.as>[0]) =>
    (await listPapers(stage.as(role), { view: 'all' })).length;
  expect(
    await Promise.all(
      (
        [
          'owner',
          'case-officer',
          'manager',
          'auditor',
          'administrator',
          'publicist',
          'chair',
          'member',
          'mayor',
          'everybody',
        ] as const
      ).map(seen),
    ),
  ).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  expect(
    await listPapers(stage.as('owner'), { view: 'all', committee, status: 'approved' }),
  ).toEqual([]);
  expect(await listPapers(stage.as('owner'), { view: 'all', words: '100%' })).toEqual([]);
});

test('a closed matter has the names in the registers at hand, for its public title to be held against (LAW L17)', async () => {
  const { owner, id, other } = await aStage();
  await addAskable(database);
  await aMember(database, other, { name: 'Medlem Mosegaard', until: '2026-02-28' });
  const names = async () => new Set((await viewPaper(owner, id))?.knownNames);
  expect(await names()).toEqual(new Set());
  valueOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' }));
  expect(await names()).toEqual(new Set(['Medlem Mosegaard', 'Ulla Udtalelse', 'Bodil Brand']));
});
