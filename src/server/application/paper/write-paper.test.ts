import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { everybody } from '#domain/access/actor.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { doc, p, refer, text } from '../../../../test/a-rich-document.ts';
import { aStagedPaper, writeSection } from '../../../../test/a-paper.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { compareRevisions } from './compare-revisions.ts';
import { makeMove } from './move-paper.ts';
import { viewPaper } from './view-paper.ts';
import { writePaper } from './write-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const aStage = () => aStagedPaper(database);

describe('a paper', () => {
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
});
