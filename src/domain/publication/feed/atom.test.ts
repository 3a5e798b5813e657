import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomFaults, readAtom } from '../../../../test/atom-rules.ts';
import { writeAtom } from './atom.ts';
import type { Feed, FeedEntry } from './feed.ts';

const origin = 'https://raadslag.boegelund.example';
const anEntry = (over: Partial<FeedEntry> = {}): FeedEntry => ({
  id: `${origin}/moeder/2026-03-11-teknik-klima/punkter/3`,
  page: `${origin}/moeder/2026-03-11-teknik-klima/punkter/3`,
  title: 'Godkendt: Cykelsti langs åen',
  summary: 'Udvalget for Teknik & Klima 11. marts 2026. Godkendt.',
  updated: '2026-03-12T09:00:00.000Z',
  ...over,
});
const aFeed = (over: Partial<Feed> = {}): Feed => ({
  title: 'Nyt fra Udvalget for Teknik & Klima',
  subtitle: 'Udvalgets nyeste dagsordener, referater og beslutninger.',
  author: 'Bøgelund Kommune',
  self: `${origin}/udvalg/teknik-klima.atom`,
  page: `${origin}/udvalg/teknik-klima`,
  entries: [anEntry()],
  ...over,
});

describe('a feed', () => {
  test('is read by a feed reader as it was meant', () => {
    const written = writeAtom(aFeed());
    expect(atomFaults(written)).toEqual([]);
    expect(readAtom(written)).toEqual({
      id: `${origin}/udvalg/teknik-klima.atom`,
      title: 'Nyt fra Udvalget for Teknik & Klima',
      updated: '2026-03-12T09:00:00.000Z',
      author: 'Bøgelund Kommune',
      self: `${origin}/udvalg/teknik-klima.atom`,
      alternate: `${origin}/udvalg/teknik-klima`,
      entries: [
        {
          id: `${origin}/moeder/2026-03-11-teknik-klima/punkter/3`,
          title: 'Godkendt: Cykelsti langs åen',
          updated: '2026-03-12T09:00:00.000Z',
          alternate: `${origin}/moeder/2026-03-11-teknik-klima/punkter/3`,
          summary: 'Udvalget for Teknik & Klima 11. marts 2026. Godkendt.',
        },
      ],
    });
  });

  test('was last changed when the last of its entries was', () => {
    const entries = [
      anEntry({ id: `${origin}/a`, updated: '2026-03-12T09:00:00.000Z' }),
      anEntry({ id: `${origin}/b`, updated: '2026-04-01T07:30:00.000Z' }),
    ];
    expect(readAtom(writeAtom(aFeed({ entries }))).updated).toBe('2026-04-01T07:30:00.000Z');
  });

  test('says the same thing once, as it was last published', () => {
    const entries = [
      anEntry({ title: 'Dagsorden', updated: '2026-03-04T09:00:00.000Z' }),
      anEntry({ title: 'Referat', updated: '2026-03-12T09:00:00.000Z' }),
    ];
    expect(readAtom(writeAtom(aFeed({ entries }))).entries.map(({ title }) => title)).toEqual([
      'Referat',
    ]);
  });

  test('can be followed before anything has been published', () => {
    const written = writeAtom(aFeed({ entries: [] }));
    expect([atomFaults(written), readAtom(written).entries]).toEqual([[], []]);
  });

  test('stays readable whatever a document holds, and says all of it that can be said', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, (title, summary) => {
        const written = writeAtom(
          aFeed({ title, entries: [anEntry({ title: summary, summary })] }),
        );
        expect(atomFaults(written)).toEqual([]);
        const read = readAtom(written);
        expect([read.title, read.entries[0]?.summary]).toEqual([sayable(title), sayable(summary)]);
      }),
    );
  });

  test.each([
    ['a control character', 'for\u0000ud\u000bsat\u001f', 'forudsat'],
    ['half of a pair', 'å\ud83dben', 'åben'],
    ['markup', '<b>§ 3 & "4"</b>]]>', '<b>§ 3 & "4"</b>]]>'],
    ['a character beyond the first plane', 'tak 👏', 'tak 👏'],
  ])('%s does not break it', (_what, given, read) => {
    const written = writeAtom(aFeed({ title: given }));
    expect([atomFaults(written), readAtom(written).title]).toEqual([[], read]);
  });
});

/** What is left of a text when a parser has read it: XML 1.0 § 2.2, and line ends as § 2.11 has them. */
const sayable = (text: string): string =>
  Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return (
        [0x9, 0xa, 0xd].includes(code) ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x1_0000
      );
    })
    .join('')
    .replace(/\r\n?/g, '\n');

describe('the rules that a feed is held to', () => {
  const sound = writeAtom(aFeed());
  test.each([
    ['a feed without a title', /<title>Nyt.*<\/title>\n/, ''],
    ['an entry without a time', /<updated>2026-03-12T09:00:00.000Z<\/updated>\n {4}<link/, '<link'],
    ['a time that is none', /2026-03-12T09:00:00.000Z/, '12. marts 2026'],
    ['a feed without an author', /<author>.*<\/author>/, ''],
    ['an id that is no address', /<id>https:[^<]*teknik-klima.atom/, '<id>teknik'],
    ['something that Atom does not know', /<subtitle>/, '<undertitel/><subtitle>'],
    ['two subtitles', /<subtitle>/, '<subtitle/><subtitle>'],
    ['an entry that leads nowhere', /<link rel="alternate"[^>]*\/>\n {4}<summary>/, '<summary>'],
  ])('find %s', (_what, found, replacement) => {
    const broken = sound.replace(found, replacement);
    expect(broken).not.toBe(sound);
    expect(atomFaults(broken).length).toBeGreaterThan(0);
  });
});
