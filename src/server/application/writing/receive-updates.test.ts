import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anArchive, idOf, valueOf } from '../../../../test/an-archive.ts';
import { doc, p, refer, text } from '../../../../test/a-rich-document.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { aTextDesk } from '../../../../test/text-desk.ts';
import { documentIn, typeWord } from '../../../../test/writing.ts';
import type { WritableText } from './hold-text.ts';
import { rewriteSections } from './rewrite-sections.ts';
import { giveUpdates, takeUpdates } from './text-exchange.ts';
import { ok } from '#domain/result.ts';
import { attachedAddress } from '#domain/rich-text/reference-address.ts';
import { fromFrames, toFrames } from '#domain/rich-text/update-frames.ts';

const { context, db } = await anArchive();

let desk: ReturnType<typeof aTextDesk>;
let written: WritableText;
beforeEach(() => {
  desk = aTextDesk();
  written = { id: crypto.randomUUID(), sections: ['resume', 'okonomi'] };
});
const by = 'Anna Prøvesen';
const typed = (word: string, section = 'resume'): Uint8Array => {
  const one = new Y.Doc();
  typeWord(one, section, word);
  return Y.encodeStateAsUpdate(one);
};
const stored = async (): Promise<{ updates: number; sections: Record<string, string> }> => ({
  updates: (await context.stores.texts.updatesAfter(written.id, 0)).length,
  sections: Object.fromEntries(
    [...(await context.stores.texts.sections(written.id))].map(([id, { plain }]) => [
      id,
      plain.trim(),
    ]),
  ),
});

describe('what somebody writes', () => {
  test('is kept with its author and makes the sections that it touches', async () => {
    const { seq } = valueOf(
      await desk.receive(context, written, { by, updates: [typed('Stien')] }),
    );
    expect(await context.stores.texts.sections(written.id)).toEqual(
      new Map([
        [
          'resume',
          {
            document: doc(p(text('Stien '))),
            plain: 'Stien ',
            changedBy: 'Anna Prøvesen',
            changedAt: expect.any(Date) as Date,
          },
        ],
      ]),
    );
    expect(await context.stores.texts.state(written.id)).toMatchObject({ lastSeq: seq });
  });

  test('keeps its references, but for the name of another matter\u2019s attachment that came along with a sentence', async () => {
    const file = idOf<'Attachment'>(crypto.randomUUID());
    const paper = idOf<'Paper'>(written.id);
    const stranger = idOf<'Paper'>(crypto.randomUUID());
    const own = refer('document', attachedAddress(paper, file), 'kortet');
    const pasted = doc(
      p(own, text(' og '), refer('document', attachedAddress(stranger, file), 'Kanariefugl')),
    );
    const browser = openSharedText(written.sections);
    const update = browser.rewrite('resume', pasted);
    valueOf(await desk.receive(context, written, { by, updates: [update] }));
    const kept = doc(p(own, text(' og et bilag')));
    const { texts } = context.stores;
    expect((await texts.sections(written.id)).get('resume')?.document).toEqual(kept);
    // Everybody who writes in it is sent the same, and so is whoever pasted it.
    const others = openSharedText(written.sections);
    valueOf(others.apply((await texts.updatesAfter(written.id, 0)).map((one) => one.update)));
    expect(others.section('resume')).toEqual(kept);
  });

  test('is kept once, however often it is sent', async () => {
    const update = typed('Stien');
    const first = valueOf(await desk.receive(context, written, { by, updates: [update] }));
    const other = aTextDesk();
    expect(valueOf(await other.receive(context, written, { by, updates: [update] }))).toEqual(
      first,
    );
    expect(await stored()).toEqual({ updates: 1, sections: { resume: 'Stien' } });
  });

  test('leaves no trace where it cannot be read, and the text goes on', async () => {
    valueOf(await desk.receive(context, written, { by, updates: [typed('Stien')] }));
    for (const refused of [new Uint8Array([9, 9, 9]), typed('hemmeligt', 'andet')])
      expect(
        await desk.receive(context, written, { by, updates: [typed('med'), refused] }),
      ).toEqual({
        ok: false,
        error: { type: 'unreadable-update' },
      });
    expect(await stored()).toEqual({ updates: 1, sections: { resume: 'Stien' } });
    valueOf(await desk.receive(context, written, { by, updates: [typed('Prisen', 'okonomi')] }));
    expect(await stored()).toEqual({
      updates: 2,
      sections: { resume: 'Stien', okonomi: 'Prisen' },
    });
  });

  test('by two desks at once loses no word, and the newest of a long text can be had in one piece', async () => {
    const desks = [desk, aTextDesk()];
    const writers = desks.map(() => new Y.Doc());
    for (let round = 0; round < 60; round += 1)
      await Promise.all(
        desks.map(async (one, n) => {
          const writer = writers[n] ?? new Y.Doc();
          const before = Y.encodeStateVector(writer);
          typeWord(writer, 'resume', `w${n}r${round}`);
          valueOf(
            await one.receive(context, written, {
              by,
              updates: [Y.encodeStateAsUpdate(writer, before)],
            }),
          );
        }),
      );
    const given = await giveUpdates(context.stores.texts, written.id, 0);
    const frames = fromFrames(new Uint8Array(await given.arrayBuffer())) ?? [];
    expect(frames.length).toBeLessThan(60);
    const reader = new Y.Doc();
    for (const frame of frames) Y.applyUpdate(reader, frame);
    const { document, plain } =
      (await context.stores.texts.sections(written.id)).get('resume') ?? {};
    expect(documentIn(reader, 'resume')).toEqual(document);
    expect(new Set(plain?.trim().split(/\s+/))).toEqual(
      new Set(desks.flatMap((_, n) => Array.from({ length: 60 }, (__, r) => `w${n}r${r}`))),
    );
  });

  test('by twenty at once is committed in a few groups, and what one of them sends wrong is his alone', async () => {
    const writers = Array.from({ length: 20 }, (_, n) => `Skriver ${n}`);
    let commits = 0;
    const counted: typeof context.transact = (work) => {
      commits += 1;
      return context.transact(work);
    };
    const answers = await Promise.all(
      writers.map((name, n) =>
        desk.receive({ ...context, transact: counted }, written, {
          by: name,
          updates: [n === 7 ? new Uint8Array([9, 9, 9]) : typed(`w${n}`)],
        }),
      ),
    );
    const others = writers.filter((_, n) => n !== 7);
    expect(answers.flatMap((answer, n) => (answer.ok ? [] : [n]))).toEqual([7]);
    expect((await stored()).sections['resume']?.match(/\S+/g)?.toSorted()).toEqual(
      others.map((name) => name.replace('Skriver ', 'w')).toSorted(),
    );
    const kept = await db
      .selectFrom('text_update')
      .where('text_id', '=', written.id)
      .select('by')
      .execute();
    expect(kept.map((one) => one.by).toSorted()).toEqual(others.toSorted());
    // The first goes at once, the nineteen together and then one by one for the sake of the bad one.
    expect(commits).toBe(21);
    commits = 0;
    await Promise.all(
      writers.map(async (name, n) => {
        const batch = { by: name, updates: [typed(`igen${n}`)] };
        valueOf(await desk.receive({ ...context, transact: counted }, written, batch));
      }),
    );
    expect(commits).toBe(2);
    expect((await stored()).updates).toBe(39);
  });

  test('cannot be changed afterwards', async () => {
    valueOf(await desk.receive(context, written, { by, updates: [typed('Stien')] }));
    await expect(db.updateTable('text_update').set({ by: 'en anden' }).execute()).rejects.toThrow(
      'what has been written is kept as it came',
    );
  });
});

describe('a section written as a whole', () => {
  test('takes the place of what stood there, for those who write in it as for those who read', async () => {
    const rewrite = (words: string) =>
      context.transact(async (stores) => {
        const documents = new Map([['resume', doc(p(text(words)))]]);
        await rewriteSections(stores, written, by, documents, context.now());
        return ok(null);
      });
    await rewrite('Stien anlægges');
    valueOf(await desk.receive(context, written, { by, updates: [typed('NB')] }));
    await rewrite('Stien anlægges i år');
    valueOf(await desk.receive(context, written, { by, updates: [typed('Prisen', 'okonomi')] }));
    expect((await stored()).sections).toEqual({
      resume: 'Stien anlægges i år',
      okonomi: 'Prisen',
    });
  });
});

describe('the door for updates', () => {
  const post = (body: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') =>
    takeUpdates(
      new Request('http://127.0.0.1/', { method: 'POST', body, headers: { 'content-type': type } }),
      (updates) => desk.receive(context, written, { by, updates }),
    );
  test.each<[string, () => Promise<Response>, number]>([
    ['takes a batch', () => post(toFrames([typed('Stien')])), 200],
    [
      'refuses what a form of another page can send',
      () => post(toFrames([typed('a')]), 'text/plain'),
      415,
    ],
    ['refuses a batch that is cut off', () => post(toFrames([typed('a')]).slice(0, 9)), 400],
    ['refuses an empty batch', () => post(new Uint8Array()), 400],
    ['refuses more than a form may send', () => post(new Uint8Array(500_000)), 413],
  ])('%s', async (_, send, status) => {
    expect((await send()).status).toBe(status);
    expect((await stored()).updates).toBe(status === 200 ? 1 : 0);
  });
});
