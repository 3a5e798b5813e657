import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseId, type OrganizationId } from '../ids.ts';
import { checkRoute, longestRoute, type RouteStep } from './route.ts';

const committee = (n: number): OrganizationId => {
  const id = parseId<'Organization'>(`00000000-0000-4000-8000-00000000000${n}`);
  if (!id) throw new Error('not an id');
  return id;
};
const [own, finance, council] = [committee(1), committee(2), committee(3)];
const to = (of: OrganizationId, wantedFor: string | null = null): RouteStep => ({
  committee: of,
  wantedFor,
});

describe('a planned route', () => {
  const cases: readonly (readonly [string, readonly RouteStep[], string])[] = [
    ['may be none', [], 'ok'],
    [
      'goes to the next committees without their days being known',
      [to(finance), to(council)],
      'ok',
    ],
    ['goes forward in time', [to(finance, '2026-06-16'), to(council, '2026-06-25')], 'ok'],
    ['may be treated by two committees on one day', [to(finance, '2026-06-10')], 'ok'],
    ['comes back to a committee at a later meeting', [to(own, '2026-08-12')], 'ok'],
    ['is not treated twice at one meeting', [to(own, '2026-06-10')], 'route-backwards'],
    ['does not begin before its first meeting', [to(finance, '2026-06-09')], 'route-backwards'],
    [
      'does not go back in time over a stop without a day',
      [to(finance, '2026-06-16'), to(own), to(council, '2026-06-15')],
      'route-backwards',
    ],
    [
      'has an end',
      Array.from({ length: longestRoute + 1 }, (_, n) => to(n % 2 === 0 ? finance : council)),
      'route-too-long',
    ],
  ];
  test.each(cases)('%s', (_, steps, expected) => {
    const checked = checkRoute(to(own, '2026-06-10'), steps);
    expect(checked.ok ? 'ok' : checked.error.type).toBe(expected);
  });

  test('that is accepted has its known days in order', () => {
    const day = fc.option(
      fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`),
      { nil: null },
    );
    const step = fc.record({ committee: fc.constantFrom(own, finance, council), wantedFor: day });
    fc.assert(
      fc.property(step, fc.array(step, { maxLength: longestRoute }), (first, steps) => {
        if (!checkRoute(first, steps).ok) return;
        const days = [first, ...steps].flatMap(({ wantedFor }) => wantedFor ?? []);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
