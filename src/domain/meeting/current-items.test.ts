import { describe, expect, test } from 'vitest';
import { aParsedItem } from '../../../test/parsed-minutes.ts';
import { findDocument, leadKind, listItems, type CurrentDocument } from './current-items.ts';
import { isOwnDecision } from './own-decision.ts';

const item = (number: string, title: string) => aParsedItem({ number, title });
const agenda: CurrentDocument<string> = {
  key: 'agenda',
  kind: 'agenda',
  items: [item('1', 'Dagsorden'), item('2', 'Ny skole')],
};
const supplement: CurrentDocument<string> = {
  key: 'supplement',
  kind: 'supplement',
  items: [item('2', 'Ny skole, rettet'), item('3', 'Hastesag')],
};
const minutes: CurrentDocument<string> = {
  key: 'minutes',
  kind: 'minutes',
  items: [item('1', 'Dagsorden')],
};

describe('the items of a meeting with several documents', () => {
  test('an item of the supplement replaces or follows those of the agenda', () => {
    expect(listItems([supplement, agenda]).map(({ document, index }) => [document, index])).toEqual(
      [
        ['agenda', 0],
        ['supplement', 0],
        ['supplement', 1],
      ],
    );
    expect(leadKind([supplement, agenda])).toBe('agenda');
  });

  test('the minutes stand for all', () => {
    const documents = [agenda, supplement, minutes];
    expect(listItems(documents).map(({ document }) => document)).toEqual(['minutes']);
    expect(leadKind(documents)).toBe('minutes');
  });

  test('a meeting has one agenda and one set of minutes, but may have several supplements', () => {
    const documents = [agenda, supplement];
    const other = [item('9', 'En helt anden sag')];
    expect(findDocument(documents, { kind: 'agenda', items: other })).toBe('agenda');
    expect(findDocument(documents, { kind: 'minutes', items: other })).toBeNull();
    expect(findDocument(documents, { kind: 'supplement', items: other })).toBeNull();
    expect(findDocument(documents, { kind: 'supplement', items: supplement.items })).toBe(
      'supplement',
    );
  });
});

describe("the meeting's own decision", () => {
  const isMeetings = (key: string) => key === 'teknisk';
  test.each([
    [null, null, true],
    ['Teknisk Udvalg', '2022-03-09', true],
    ['Udvalget', '2022-03-09', true],
    ['Teknisk Udvalg', '2022-02-01', false],
    ['Kommunalbestyrelsen', '2022-03-09', false],
  ])('%s %s: %s', (organization, date, own) => {
    expect(isOwnDecision({ organization, date }, '2022-03-09', isMeetings)).toBe(own);
  });
});
