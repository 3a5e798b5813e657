import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aClosedItem,
  aDecision,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishCommittee,
  publishMeeting,
} from '../../../../test/published-builders.ts';
import { openSearch } from './search-engine.ts';

const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];
const finance = { slug: 'oekonomiudvalget', name: 'Økonomiudvalget' };

const march = aMeeting({
  date: '2026-03-11',
  items: [
    anItem(1, 'Godkendelse af dagsorden'),
    anItem(2, 'Børnehuset i Lunden', { caseNumber: '25-1187' }),
    anItem(3, 'Indsamling af tekstilaffald', {
      decisions: [
        aDecision('Godkendt.', 'approved'),
        aDecision('Anbefales.', 'recommended', {
          own: false,
          organization: 'Handicaprådet',
          date: '2026-02-24',
        }),
      ],
      sections: text('TK: Tekstilet hentes ved døren, og der er praktikpladser ved sorteringen.'),
      attachments: [anAttachment(1, 'Udbud', { documentNumber: '41207/25', text: 'whole' })],
    }),
    aClosedItem(4),
    anItem(5, 'Skærpet tilsyn', { sections: text('Konferencen er den 5.-6. november 2026.') }),
  ],
});
const june = aMeeting({
  date: '2026-06-10',
  committee: finance,
  items: [
    anItem(3, 'Natur og grønne områder', {
      sections: text('Udvalget besluttede den 11. marts 2026 i sag nr. 3 at hente tekstil.'),
    }),
    anItem(4, 'Biler i bymidten', { caseNumber: '26-000702' }),
    anItem(5, 'Billige boliger', { sections: text('Et billede af bilaget vises. Gratis bus.') }),
  ],
});

const at = ({ slug }: { readonly slug: string }, place = ''): string => `/moeder/${slug}${place}`;

describe('searching as people write', async () => {
  const { db, publishedUrl, close } = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-search-'));
  await publishCommittee(db, finance, {
    members: [{ slug: null, name: 'Gudrun Ellebrink', party: 'F', period: null }],
  });
  await publishMeeting(db, march, { '3/1': 'Poserne er af papir.' });
  await publishMeeting(db, june);
  const engine = openSearch({ root: process.cwd(), publishedUrl, dataFolder: folder });
  afterAll(async () => {
    await engine.close();
    await close();
    await rm(folder, { recursive: true });
  });
  beforeAll(() => engine.ready);

  const ask = (written: string, typing = false) =>
    engine.search({ text: written, sort: 'relevance', page: 1, typing });
  const found = async (written: string, typing = false): Promise<string[]> =>
    (await ask(written, typing)).hits.map(({ url }) => url);

  test.each([
    ['an item by its number and the day of the meeting', 'punkt 3 11. marts 2026', [march, 3]],
    ['an item after the day', '11/3-26 pkt. 2', [march, 2]],
    ['an item as minutes refer to it', 'møde den 11. marts 2026 sag nr. 3', [march, 3]],
    ['an item without the year', 'punkt 4 10. juni', [june, 4]],
    ['an item of a committee', 'økonomiudvalget 10-06-2026 punkt 5', [june, 5]],
    ['a copied heading', 'Punkt 3: TK - Indsamling af tekstilaffald', [march, 3]],
    ['a question', 'hvad blev der besluttet om tekstilaffald', [march, 3]],
    ['a day as it is printed with the decision of others', '24/2-2026', [march, 3]],
    ['the second of two days', '6. november 2026', [march, 5]],
    ['ae and oe for æ and ø', 'boernehuset', [march, 2]],
    ['an adjective in the neuter', 'grønt område', [june, 3]],
    ['a participle in the definite form', 'det skærpede tilsyn', [march, 5]],
    ['the parts of a compound the other way round', 'plads praktik', [march, 3]],
    ['a compound that nobody wrote', 'tekstilindsamling', [march, 3]],
    ['a case number with its whole year', '2025/1187', [march, 2]],
    ['a document number with its label', 'Bilagsnr: 41207/25', [march, '3/bilag/1']],
    ['a document number turned round', '25-41207', [march, '3/bilag/1']],
  ] as const)('%s: "%s"', async (_, written, [meeting, place]) => {
    expect((await found(written))[0]).toBe(`/moeder/${meeting.slug}/punkter/${place}`);
  });

  test('who asks for an item that is closed gets the meeting', async () => {
    expect(await found('punkt 4 11. marts 2026')).toEqual([at(march)]);
  });

  test('a committee is found without æ, ø and å', async () => {
    expect((await found('oekonomiudvalget'))[0]).toBe('/udvalg/oekonomiudvalget');
  });

  test('a member is found with the letter of the party', async () => {
    const { hits } = await ask('Gudrun Ellebrink (F)');
    expect(hits.map(({ kind, title }) => [kind, title])).toEqual([['person', 'Gudrun Ellebrink']]);
  });

  test.each([
    ['25/11', [at(march, '/punkter/2')]],
    ['26-0007', [at(june, '/punkter/4')]],
    ['"gratis b', [at(june, '/punkter/5')]],
    ['boerneh', [at(march, '/punkter/2')]],
  ])('while it is typed, "%s" is found by its beginning', async (written, expected) => {
    expect(await found(written, true)).toEqual(expected);
  });

  test.each([
    ['25/11', []],
    ['26-0007', []],
    ['bil', [at(june, '/punkter/4')]],
    ['tek', []],
    ['udvalgsindsamling', []],
  ])('"%s" is no part of what it only begins', async (written, expected) => {
    expect(await found(written)).toEqual(expected);
  });

  test.each([
    ['boernehjset', 'børnehuset'],
    ['bornehuset', 'børnehuset'],
    ['orneaaden', null],
    ['indsamlinen af textilaffald', 'indsamlingen af tekstilaffald'],
    ['økonomiudvalgett', 'økonomiudvalget'],
    ['okonomiudvalget', 'økonomiudvalget'],
  ])('did you mean, in the form that was written: %s', async (written, suggestion) => {
    expect((await ask(written)).suggestion).toBe(suggestion);
  });
});
