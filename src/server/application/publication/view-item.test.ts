import { describe, expect, test } from 'vitest';
import { aClosedItem, aHeldItem, aMeeting, anItem } from '../../../../test/published-builders.ts';
import { viewItem } from './view-item.ts';

const meeting = aMeeting({
  items: [anItem(1, 'Dagsorden'), aClosedItem(2), aHeldItem(3), anItem(4, 'Cykelsti')],
});
const published = {
  meeting: (slug: string) =>
    Promise.resolve(
      slug === meeting.slug ? { meeting, versions: [], previous: null, next: null } : null,
    ),
};

describe('one item of a meeting', () => {
  test('stands between the open items before and after it', async () => {
    const { slug, version, publishedAt, kind, body, committee, date, time, place } = meeting;
    expect(await viewItem(published, slug, '4')).toEqual({
      meeting: { slug, version, publishedAt, kind, body, committee, date, time, place },
      item: anItem(4, 'Cykelsti'),
      previous: { key: '1', number: '1', title: 'Dagsorden' },
      next: null,
    });
  });

  test.each([
    [meeting.slug, '2'],
    [meeting.slug, '3'],
    [meeting.slug, '99'],
    ['2026-01-01-ukendt', '1'],
  ])('closed, held and unknown alike are not there: %s, %s', async (slug, key) => {
    expect(await viewItem(published, slug, key)).toBeNull();
  });
});
