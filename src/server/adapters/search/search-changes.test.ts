import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aSearchedArchive, text } from '../../../../test/a-searched-archive.ts';
import {
  aMeeting,
  anItem,
  publishCommittee,
  publishMeeting,
} from '../../../../test/published-builders.ts';
import { openSearch } from './search-engine.ts';

describe('searching with the derived index', async () => {
  const { db, settings, ask, found } = await aSearchedArchive();

  test('persons are found by their names', async () => {
    await publishCommittee(
      db,
      { slug: 'kultur', name: 'Kulturudvalget' },
      { members: [{ slug: null, name: 'Åse Kirkegaard', party: 'A', period: null }] },
    );
    expect(await found('aase kirkegård')).toEqual(['person /udvalg/kultur']);
  });

  test('whoever has a page is found once, and gone when the page is', async () => {
    const someone = { slug: 'orla-proevesen', name: 'Orla Prøvesen', party: 'F' };
    await publishCommittee(
      db,
      { slug: 'ældre', name: 'Ældreudvalget' },
      { members: [{ ...someone, period: null }] },
    );
    await db
      .insertInto('published.person')
      .values({
        ...someone,
        body_name: 'Bøgelund Kommune',
        term: 2026,
        committees: ['ældre', 'teknik-klima'],
      })
      .execute();
    const { hits } = await ask('orla prøvesen');
    expect(hits).toEqual([
      {
        kind: 'person',
        title: 'Orla Prøvesen',
        committee: 'Udvalget for Teknik & Klima, Ældreudvalget',
        date: null,
        url: '/personer/orla-proevesen',
        snippet: '',
        outcome: null,
        decision: null,
      },
    ]);
    await db
      .updateTable('published.person')
      .set({ name: 'Orla Prøvesen Holm' })
      .where('slug', '=', someone.slug)
      .execute();
    expect(await found('holm')).toEqual(['person /personer/orla-proevesen']);
    await db.deleteFrom('published.person').where('slug', '=', someone.slug).execute();
    expect(await found('orla prøvesen')).toEqual([]);
  });

  const canary = 'kanariefuglesang';
  const inFiles = async (): Promise<boolean> => {
    const names = await readdir(path.join(settings.dataFolder, 'search'));
    const files = await Promise.all(
      // One that goes meanwhile holds nothing.
      names.map((name) =>
        readFile(path.join(settings.dataFolder, 'search', name)).catch(() => Buffer.alloc(0)),
      ),
    );
    return files.some((bytes) => bytes.includes(canary));
  };

  test('what is published is found at once, what is withdrawn is not, and leaves the file', async () => {
    const meeting = aMeeting({
      date: '2026-04-15',
      items: [anItem(1, 'Fugle', { sections: text(`Her er ${canary} om morgenen.`) })],
    });
    await publishMeeting(db, meeting);
    expect(await found(canary)).toEqual(['item /moeder/2026-04-15-teknik-klima/punkter/1']);

    const built = openSearch({ ...settings, rebuild: true });
    await built.ready;
    expect(await inFiles()).toBe(true);
    const slip = canary.replace(/(.)(.)$/, '$2$1');
    expect((await ask(slip)).suggestion).toBe(canary);
    for (const table of ['attachment', 'item'] as const)
      await db.deleteFrom(`published.${table}`).where('meeting_slug', '=', meeting.slug).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', meeting.slug).execute();
    expect(await found(canary)).toEqual([]);
    // Nor is whoever writes it wrongly told that it was there, before the file is made anew.
    expect((await ask(slip)).suggestion).toBe(null);
    await expect.poll(inFiles, { timeout: 120_000 }).toBe(false);
    await built.close();
  });

  test('what changed while nobody looked is caught up with', async () => {
    const late = openSearch(settings);
    await late.ready;
    await late.close();
    await publishMeeting(
      db,
      aMeeting({ date: '2026-05-20', items: [anItem(1, 'Gadelamper i Kildeby')] }),
    );
    const again = openSearch(settings);
    const { hits } = await again.search({ text: 'gadelampe', sort: 'relevance', page: 1 });
    await again.close();
    expect(hits.map(({ title }) => title)).toEqual(['Gadelamper i Kildeby']);
  });
});
