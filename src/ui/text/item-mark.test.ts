import { describe, expect, test } from 'vitest';
import { aClosedItem, aDecision, aHeldItem, anItem } from '../../../test/published-builders.ts';
import { itemMark } from './item-mark.ts';

const decided = (...[text, outcome, over]: Parameters<typeof aDecision>) =>
  anItem(1, 'Sag', { decisions: [aDecision(text, outcome, over)] });

describe('how the state of an item is shown', () => {
  test.each([
    { item: decided('Godkendt.', 'approved'), word: 'Godkendt', icon: 'check', tone: 'settled' },
    {
      item: decided('Taget til efterretning.', 'noted'),
      word: 'Taget til efterretning',
      icon: 'eye',
      tone: 'settled',
    },
    {
      item: decided('Orienteringen taget.', 'noted'),
      word: 'Taget til orientering',
      icon: 'eye',
      tone: 'settled',
    },
    { item: decided('Udsat.', 'postponed'), word: 'Udsat', icon: 'clock', tone: 'waiting' },
    {
      item: decided('Tilbagesendt.', 'returned'),
      word: 'Sendt tilbage',
      icon: 'arrowBack',
      tone: 'waiting',
    },
    {
      item: decided('Afslået.', 'rejected'),
      word: 'Ikke godkendt',
      icon: 'cross',
      tone: 'settled',
    },
    { item: decided('Intet.', 'nothing'), word: 'Intet at bemærke', icon: 'dash', tone: 'quiet' },
    {
      item: decided('Beslutning ikke frigivet', 'none', { released: false }),
      word: 'Beslutning ikke frigivet',
      icon: 'hourglass',
      tone: 'waiting',
    },
    { item: anItem(1, 'Sag'), word: 'Ingen beslutning', icon: 'ring', tone: 'quiet' },
    { item: aClosedItem(1), word: 'Lukket punkt', icon: 'lock', tone: 'quiet' },
    { item: aHeldItem(1), word: 'Ikke offentliggjort', icon: 'hourglass', tone: 'waiting' },
  ])('$word', ({ item, ...mark }) => {
    expect(itemMark(item, 'minutes')).toEqual(mark);
  });

  test('an item of an agenda has not been treated', () => {
    expect(itemMark(anItem(1, 'Sag'), 'agenda')).toEqual({
      word: 'På dagsordenen',
      icon: 'calendar',
      tone: 'quiet',
    });
  });

  test("another committee's decision is not the meeting's own", () => {
    const item = decided('Godkendt.', 'approved', { own: false, organization: 'Økonomiudvalget' });
    expect(itemMark(item, 'minutes').word).toBe('Ingen beslutning');
  });
});
