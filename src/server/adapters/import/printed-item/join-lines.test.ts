import { describe, expect, test } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('printed lines put together', () => {
  test.each([
    ['arbejds-', 'markedet', 'arbejdsmarkedet'],
    ['drifts-', 'og anlægsudgifter', 'drifts- og anlægsudgifter'],
    ['social-', 'eller sundhedsudvalget', 'social- eller sundhedsudvalget'],
    ['KKR-', 'møde', 'KKR-møde'],
    ['2014-', '2015', '2014-2015'],
    ['budget -', 'udgifter', 'budget - udgifter'],
    ['udvalget', 'besluttede', 'udvalget besluttede'],
    ['', 'først', 'først'],
  ])('"%s" and "%s" are "%s"', (before, next, joined) => {
    expect(joinLines(before, next)).toBe(joined);
  });
});
