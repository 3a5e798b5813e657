import { describe, expect, test } from 'vitest';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import type { ParsedAbsence, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { contentOf, importDocuments, publicText } from '../../../../test/archive.ts';
import { anArchive, idOf, item, valueOf } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { makeRuling } from '../recognition/make-ruling.ts';
import { undoRuling } from '../recognition/undo-ruling.ts';
import { undoImport } from '../import/undo-import.ts';
import { closeItem } from './close-item.ts';
import { withdrawItem, withdrawMeeting } from './withdraw.ts';

const { db, database, context, meetingId, itemId } = await anArchive();
const published = publishedReader(database.published);

const anders = { name: 'Anders Prøvesen', party: 'A' };
const bente = { name: 'Bente Prøvesen', party: 'V' };
const away = (
  person: { readonly name: string; readonly party: string | null },
  kind: ParsedAbsence['kind'] = 'excused',
): ParsedAbsence => ({ ...person, kind, organization: null });
const minutes = (
  date: string,
  meeting: Partial<ParsedMinutes['meeting']>,
  items: ParsedMinutes['items'] = [item('1', 'Ny skole')],
) => parsedMinutes({ meeting: { date, ...meeting }, items });

const pages = async () => (await published.people()).map(({ slug }) => slug);
const record = async (slug: string) => {
  const page = await published.person(slug);
  if (!page) throw new Error(`${slug} has no page`);
  return page.record;
};
const seenIn = async (slug: string) => (await record(slug)).recent.map(({ date }) => date);
const absences = async (slug: string) =>
  (await record(slug)).absences.map(({ meeting, kind, items }) =>
    [meeting.date, kind, ...items.map(({ key, kind: at }) => `${key} ${at}`)].join(' '),
  );
/** How names are linked in the newest edition of a meeting. */
const links = async (slug: string, version?: number) => {
  const page = await published.meeting(slug, version);
  if (!page) throw new Error(`${slug} is not public`);
  return [...page.meeting.attendees, ...page.meeting.absentees].map((one) => one.slug);
};
const personIds = async (name: string, term?: number) => {
  const rows = await db.selectFrom('person').where('name', '=', name).selectAll().execute();
  return rows
    .filter((row) => term === undefined || row.term === term)
    .map(({ id }) => idOf<'Person'>(id));
};

describe('the page of a person', () => {
  test('comes with the first minutes that name them as a member, and names lead to it everywhere', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', { attendees: [anders], absentees: [away(bente)] }, [
        item('1', 'Ny skole', { absences: [away(anders, 'disqualified')] }),
      ]),
    ]);
    expect(await published.people()).toEqual([
      {
        slug: 'anders-proevesen',
        name: 'Anders Prøvesen',
        party: 'A',
        body: null,
        period: '2022-2025',
        committees: [{ slug: 'teknik-miljoe', name: 'Udvalget for Teknik & Miljø' }],
      },
      {
        slug: 'bente-proevesen',
        name: 'Bente Prøvesen',
        party: 'V',
        body: null,
        period: '2022-2025',
        committees: [{ slug: 'teknik-miljoe', name: 'Udvalget for Teknik & Miljø' }],
      },
    ]);
    expect(await links('2022-03-09-teknik-miljoe')).toEqual([
      'anders-proevesen',
      'bente-proevesen',
    ]);
    expect((await published.committee('teknik-miljoe'))?.members).toEqual([
      { slug: 'anders-proevesen', ...anders, period: '2022-2025' },
      { slug: 'bente-proevesen', ...bente, period: '2022-2025' },
    ]);
    expect(await absences('anders-proevesen')).toEqual(['2022-03-09  1 disqualified']);
    expect(await absences('bente-proevesen')).toEqual(['2022-03-09 excused']);
  });

  test('is not made by an agenda, which says who is called and not who came', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', { kind: 'agenda', attendees: [anders], absentees: [away(bente)] }),
    ]);
    expect(await pages()).toEqual([]);
    expect(await links('2022-03-09-teknik-miljoe')).toEqual([null, null]);
  });

  test('is not made for who stands in texts only, or by a surname, or in what others say of another body', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', { attendees: [{ name: 'Prøvesen', party: 'A' }] }, [
        item('1', 'Ny skole', {
          sections: [{ kind: 'summary', label: 'Resumé', text: 'Karla Testesen spurgte.' }],
          absences: [{ ...away(bente), organization: 'Økonomiudvalget' }],
        }),
      ]),
    ]);
    expect(await pages()).toEqual([]);
    expect(await links('2022-03-09-teknik-miljoe')).toEqual([null]);
  });

  test('shows no absence at a closed, held or withdrawn item, and is not there for it', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', {}, [
        item('1', 'Køb af grund', { access: 'closed', absences: [away(anders)] }),
        item('2', 'Karl Testesen, cpr 010190-1234', { absences: [away(anders)] }),
        item('3', 'Ny skole', { absences: [away(bente)] }),
        item('4', 'Ny vej', { absences: [away(bente, 'disqualified')] }),
      ]),
    ]);
    expect(await pages()).toEqual(['bente-proevesen']);
    expect(await publicText(db)).not.toContain('Anders');
    expect(await absences('bente-proevesen')).toEqual(['2022-03-09  3 excused 4 disqualified']);

    valueOf(await closeItem(context, { item: await itemId('4'), reason: 'prøve' }));
    expect(await absences('bente-proevesen')).toEqual(['2022-03-09  3 excused']);
    valueOf(await withdrawItem(context, { item: await itemId('3'), reason: 'fejl' }));
    expect(await published.person('bente-proevesen')).toBeNull();
    expect(await publicText(db)).not.toMatch(/Bente|bente/);
  });

  test('goes with the last meeting that shows them', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', { attendees: [anders] }),
      minutes('2022-04-06', { attendees: [anders, bente] }),
    ]);
    valueOf(
      await withdrawMeeting(context, { meeting: await meetingId('2022-04-06'), reason: 'fejl' }),
    );
    expect(await pages()).toEqual(['anders-proevesen']);
    expect(await seenIn('anders-proevesen')).toEqual(['2022-03-09']);
    expect((await published.committee('teknik-miljoe'))?.members.map(({ name }) => name)).toEqual([
      'Anders Prøvesen',
    ]);
    expect(await published.person('bente-proevesen')).toBeNull();
  });

  test('does not know of a version that has not been published', async () => {
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders] })]);
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders, bente] })], {
      publish: false,
    });
    await importDocuments(context, [minutes('2022-04-06', { attendees: [anders] })]);
    expect(await pages()).toEqual(['anders-proevesen']);
    expect(await publicText(db)).not.toContain('Bente');
  });

  test('is gone when the import is undone, and the same again when it is repeated', async () => {
    const documents = [
      minutes('2018-04-09', { attendees: [anders] }),
      minutes('2022-03-09', { attendees: [anders, bente] }),
    ];
    const { id } = await importDocuments(context, documents);
    const before = await contentOf(db);
    valueOf(await undoImport(context, { import: id }));
    expect(await publicText(db)).toBe('');
    await importDocuments(context, documents);
    const after = await contentOf(db);
    for (const table of ['published.person', 'published.attendance', 'person'])
      expect(after[table]).toEqual(before[table]);
  });

  test('an older version leads only to people who still have one', async () => {
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders, bente] })]);
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders] })]);
    expect(await pages()).toEqual(['anders-proevesen']);
    expect(await links('2022-03-09-teknik-miljoe', 1)).toEqual(['anders-proevesen', null]);
  });
});

describe('who is one person and who is two', () => {
  const earlier = minutes('2014-04-07', { attendees: [anders] });
  const later = minutes('2022-03-09', { attendees: [anders] });

  test('two of one name have pages of their own', async () => {
    await importDocuments(context, [earlier, later]);
    expect(await pages()).toEqual(['anders-proevesen', 'anders-proevesen-2']);
    expect(await seenIn('anders-proevesen')).toEqual(['2014-04-07']);
    expect(await seenIn('anders-proevesen-2')).toEqual(['2022-03-09']);
  });

  test('joined they are one page to which the other leads; undone they are two as before', async () => {
    await importDocuments(context, [earlier, later]);
    const before = await contentOf(db);
    const members = await personIds('Anders Prøvesen');
    const join = { about: 'person', kind: 'join', members, reason: null } as const;
    const ruling = valueOf(await makeRuling(context, join));
    expect(await pages()).toEqual(['anders-proevesen']);
    expect(await seenIn('anders-proevesen')).toEqual(['2022-03-09', '2014-04-07']);
    expect(await published.redirect('/personer/anders-proevesen-2')).toBe(
      '/personer/anders-proevesen',
    );
    expect(await links('2022-03-09-teknik-miljoe')).toEqual(['anders-proevesen']);
    expect((await published.committee('teknik-miljoe'))?.members.map(({ slug }) => slug)).toEqual([
      'anders-proevesen',
      'anders-proevesen',
    ]);
    valueOf(await undoRuling(context, { ruling }));
    expect({ ...(await contentOf(db)), ruling: [] }).toEqual({ ...before, ruling: [] });
  });

  test('the term between makes them one by itself, and the address that was given first stays', async () => {
    await importDocuments(context, [later, earlier]);
    expect(await seenIn('anders-proevesen')).toEqual(['2022-03-09']);
    await importDocuments(context, [minutes('2018-04-09', { attendees: [anders] })]);
    expect(await pages()).toHaveLength(1);
    const [slug = ''] = await pages();
    expect(await seenIn(slug)).toEqual(['2022-03-09', '2018-04-09', '2014-04-07']);
    const former = slug === 'anders-proevesen' ? 'anders-proevesen-2' : 'anders-proevesen';
    expect(await published.redirect(`/personer/${former}`)).toBe(`/personer/${slug}`);
  });

  test('a new surname is the newest one on the page, the address stays', async () => {
    await importDocuments(context, [
      minutes('2022-03-09', { attendees: [anders] }),
      minutes('2022-04-06', { attendees: [{ name: 'Anders Prøvesen Test', party: 'A' }] }),
    ]);
    const members = [
      ...(await personIds('Anders Prøvesen')),
      ...(await personIds('Anders Prøvesen Test')),
    ];
    valueOf(await makeRuling(context, { about: 'person', kind: 'join', members, reason: null }));
    expect((await published.people()).map(({ slug, name }) => [slug, name])).toEqual([
      ['anders-proevesen', 'Anders Prøvesen Test'],
    ]);
    expect(await published.redirect('/personer/anders-proevesen-test')).toBe(
      '/personer/anders-proevesen',
    );
    valueOf(
      await withdrawMeeting(context, { meeting: await meetingId('2022-03-09'), reason: 'fejl' }),
    );
    valueOf(
      await withdrawMeeting(context, { meeting: await meetingId('2022-04-06'), reason: 'fejl' }),
    );
    expect(await published.redirect('/personer/anders-proevesen-test')).toBeNull();
  });

  test('split off in one term they have a page of their own; undone it leads back', async () => {
    await importDocuments(context, [minutes('2018-04-09', { attendees: [anders] }), later]);
    expect(await pages()).toEqual(['anders-proevesen']);
    const members = await personIds('Anders Prøvesen', 2022);
    const split = { about: 'person', kind: 'split', members, reason: null } as const;
    const ruling = valueOf(await makeRuling(context, split));
    expect(await seenIn('anders-proevesen')).toEqual(['2018-04-09']);
    expect(await seenIn('anders-proevesen-2')).toEqual(['2022-03-09']);
    valueOf(await undoRuling(context, { ruling }));
    expect(await pages()).toEqual(['anders-proevesen']);
    expect(await published.redirect('/personer/anders-proevesen-2')).toBe(
      '/personer/anders-proevesen',
    );
  });
});

describe('several municipalities', () => {
  test('stand at the head together, and committees and people say which is theirs', async () => {
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders] })]);
    expect((await published.committees()).map(({ body }) => body)).toEqual([null]);
    await importDocuments(context, [minutes('2022-03-09', { attendees: [anders] })], {
      body: 'Testby Kommune',
    });
    expect(await published.body()).toBe('Prøvestrup Kommune og Testby Kommune');
    expect(
      (await published.committees()).map(({ slug, body }) => `${slug} ${body}`).toSorted(),
    ).toEqual(['teknik-miljoe Prøvestrup Kommune', 'teknik-miljoe-2 Testby Kommune']);
    expect(
      (await published.people()).map(({ slug, body }) => `${slug} ${body}`).toSorted(),
    ).toEqual(['anders-proevesen Prøvestrup Kommune', 'anders-proevesen-2 Testby Kommune']);
  });
});
