import { describe, expect, test } from 'vitest';
import { doc, link, note, p, text } from '../../../test/a-rich-document.ts';
import { aParsedDecision, aParsedItem } from '../../../test/parsed-minutes.ts';
import type { ParsedItem } from '../minutes/parsed-minutes.ts';
import { toPlainText } from '../rich-text/lay-out.ts';
import { buildMeeting, type ItemFacts, type MeetingFacts } from './build-meeting.ts';
import { searchText } from './search-text.ts';

const meeting = (items: readonly ItemFacts[]): MeetingFacts => ({
  slug: '2022-03-09-teknik-miljoe',
  kind: 'minutes',
  body: 'Prøvestrup Kommune',
  committee: { slug: 'teknik-miljoe', name: 'Udvalget for Teknik & Miljø' },
  legislativeTerm: null,
  date: '2022-03-09',
  time: '16:30',
  place: 'Mødelokale 2',
  attendees: [{ name: 'Anders Prøvesen', party: 'A' }],
  absentees: [],
  items,
  isMeetings: (key) => key === 'teknik miljø',
  slugOf: () => null,
  leads: (href) => href,
  readAt: () => null,
});

const open = (item: ParsedItem, over: Partial<ItemFacts & { status: 'open' }> = {}): ItemFacts => ({
  status: 'open',
  position: 1,
  key: '1',
  item,
  documents: [],
  matter: null,
  masks: [],
  links: [],
  ...over,
});

describe('what everyone may know of a meeting', () => {
  test('an open item stands there whole: own decision first, attachments without the closed ones', () => {
    const item = aParsedItem({
      number: '7',
      title: 'Ny cykelsti',
      matter: '22-001',
      decisions: [
        aParsedDecision({ organization: 'Byrådet', date: '2022-04-01', text: 'Vedtaget.' }),
        aParsedDecision({ organization: 'Teknik og Miljø', date: '2022-03-09' }),
      ],
      absences: [
        { name: 'Bente Prøvesen', party: null, kind: 'excused', organization: 'Byrådet' },
        { name: 'Carl Prøvesen', party: 'V', kind: 'excused', organization: 'Teknik & Miljø' },
      ],
      attachments: [
        { number: '7.1', title: 'Fortroligt bud', documentNumber: '1', access: 'closed' },
        { number: '7.2', title: 'Kort', documentNumber: '2', access: 'open' },
      ],
    });
    const documents = [
      null,
      {
        number: '7.2',
        title: 'Kort',
        documentNumber: '2',
        access: 'open' as const,
        text: 'Kortet viser stien.',
        complete: true,
      },
    ];
    const built = buildMeeting(
      meeting([
        open(item, {
          position: 3,
          key: '7',
          documents,
          matter: { slug: 's', caseNumber: '22-001' },
        }),
      ]),
    );
    expect(built.draft.items).toEqual([
      {
        status: 'open',
        position: 3,
        number: '7',
        key: '7',
        access: 'open',
        area: null,
        title: 'Ny cykelsti',
        matter: { slug: 's', caseNumber: '22-001' },
        caseNumber: '22-001',
        decisions: [
          {
            organization: 'Teknik og Miljø',
            own: true,
            date: '2022-03-09',
            text: 'Godkendt.',
            outcome: 'approved',
            released: true,
            points: [],
            stage: null,
          },
          {
            organization: 'Byrådet',
            own: false,
            date: '2022-04-01',
            text: 'Vedtaget.',
            outcome: 'approved',
            released: true,
            points: [],
            stage: null,
          },
        ],
        recommendations: [],
        sections: [],
        points: [],
        absences: [
          {
            slug: null,
            name: 'Bente Prøvesen',
            party: null,
            kind: 'excused',
            organization: 'Byrådet',
          },
          { slug: null, name: 'Carl Prøvesen', party: 'V', kind: 'excused', organization: null },
        ],
        attachments: [
          {
            position: 1,
            number: '7.2',
            title: 'Kort',
            documentNumber: '2',
            access: 'open',
            text: 'whole',
          },
        ],
      },
    ]);
    expect(built.items[0]?.attachments.map(({ text }) => text)).toEqual(['Kortet viser stien.']);
    expect(JSON.stringify(built)).not.toContain('Fortroligt');
  });

  test('of a closed item only its number, its public title and its public decision', () => {
    const closed = { status: 'closed', position: 2, number: '8' } as const;
    const { draft, items } = buildMeeting(
      meeting([
        { ...closed, publicTitle: null, publicDecision: null },
        { ...closed, publicTitle: 'Lukket: Køb af jord', publicDecision: 'Godkendt.' },
      ]),
    );
    expect(draft.items).toEqual([
      { ...closed, publicTitle: 'Lukket punkt', publicDecision: null },
      { ...closed, publicTitle: 'Lukket: Køb af jord', publicDecision: 'Godkendt.' },
    ]);
    expect(items).toEqual([]);
  });

  test('of an item that is held back only its number', () => {
    const held = { status: 'held', position: 1, number: '1' } as const;
    expect(buildMeeting(meeting([held]))).toMatchObject({ draft: { items: [held] }, items: [] });
  });

  test('every kind of text can be masked, and search finds none of what is masked', () => {
    const secret = 'HEMMELIGT';
    const item = aParsedItem({
      title: secret,
      area: secret,
      sections: [{ kind: 'summary', label: secret, text: secret }],
      recommendations: [{ by: secret, points: [secret] }],
      decisions: [
        aParsedDecision({
          organization: secret,
          text: secret,
          stage: secret,
          points: [{ point: 1, outcome: 'noted', text: secret }],
        }),
      ],
      points: [{ label: secret, title: secret, text: secret }],
      attachments: [{ number: null, title: secret, documentNumber: secret, access: 'unknown' }],
    });
    const document = { number: null, title: 'x', documentNumber: null, access: 'open' as const };
    const documents = [{ ...document, text: secret, complete: false }];
    const parts = [
      ...['title', 'area', 'sections/0', 'sections/0/label', 'recommendations/0/by'],
      ...['recommendations/0/0', 'decisions/0', 'decisions/0/organization', 'decisions/0/stage'],
      ...['decisions/0/1', 'points/0', 'points/0/label', 'points/0/title'],
      ...['attachments/0/title', 'attachments/0/documentNumber', 'attachments/0/text'],
    ];
    const masks = parts.map((part) => ({ part, start: 0, end: secret.length, masked: '▇▇▇▇' }));
    const built = buildMeeting(meeting([open(item, { documents, masks })]));
    expect(JSON.stringify(built)).not.toContain(secret);
    expect(built.items.map(({ snapshot }) => searchText(snapshot)).join()).not.toContain(secret);
    const unmasked = buildMeeting(meeting([open(item, { documents })]));
    const inDraft = JSON.stringify(unmasked.draft).split(secret).length - 1;
    expect(inDraft).toBe(parts.length - 1);
  });

  test('a text written here stands there as it is set, and what is masked is in none of its parts', () => {
    const document = doc(
      p(text('Borgeren '), text('070761', 'bold'), text('-4285 bor her, se punkt 3.')),
      p(link('hans side', '/sager/0707614285'), note('070761-4285')),
    );
    const plain = toPlainText(document);
    const masks = [...plain.matchAll(/070761-4285/g)].map(({ index }) => ({
      part: 'sections/0',
      start: index,
      end: index + 11,
      masked: '07****-****',
    }));
    const at = plain.indexOf('punkt 3');
    const item = aParsedItem({
      sections: [{ kind: 'summary', label: 'Resumé', text: plain, document }],
    });
    const links = [{ part: 'sections/0', start: at, end: at + 7, href: '/moeder/m/punkter/3' }];
    const { draft: snapshot } = buildMeeting(meeting([open(item, { masks, links })]));
    expect(JSON.stringify(snapshot)).not.toMatch(/70761|4285/);
    expect(snapshot.items[0]).toMatchObject({
      sections: [
        {
          blocks: [
            {
              kind: 'paragraph',
              lines: [
                [
                  'Borgeren ',
                  { text: '07****-****', strong: true },
                  ' bor her, se ',
                  { text: 'punkt 3', href: '/moeder/m/punkter/3' },
                  '.',
                ],
              ],
            },
            { kind: 'paragraph', lines: [['hans side', { text: '[1]', note: 1 }]] },
            { kind: 'notes', notes: [{ number: 1, line: ['07****-****'] }] },
          ],
        },
      ],
    });
  });
});
