import { expect, test } from 'vitest';
import { proposeRelease } from './propose-release.ts';

const planned = (dueAt: string, lateReason: string | null) => ({
  dueAt: new Date(dueAt),
  by: 'Sofie Sekretær',
  lateReason,
});
const deadline = { last: '2026-06-03', isLate: false };

test.each([
  [
    'on the morning of the last day of dispatch where nobody has planned it',
    { release: null, deadline },
    { date: '2026-06-03', time: '08:00', lateReason: '' },
  ],
  [
    'as it is planned, with its reason, where it is moved',
    { release: planned('2026-06-04T10:15:00Z', 'Bilaget kom sent'), deadline },
    { date: '2026-06-04', time: '12:15', lateReason: 'Bilaget kom sent' },
  ],
  [
    'as Danish clocks show it in winter',
    { release: planned('2026-12-01T23:30:00Z', null), deadline },
    { date: '2026-12-02', time: '00:30', lateReason: '' },
  ],
])('sending an agenda at a time is proposed %s', (_, view, proposed) => {
  expect(proposeRelease(view, '2026-05-12')).toEqual(proposed);
});

test('when the deadline has passed, it is proposed for today, never for a day that is gone', () => {
  const view = { release: null, deadline: { last: '2026-06-03', isLate: true } };
  expect(proposeRelease(view, '2026-06-04')).toEqual({
    ...{ date: '2026-06-04', time: '', lateReason: '' },
  });
  expect(proposeRelease(view, '2026-06-03').date).toBe('2026-06-03');
});
