import { describe, expect, test } from 'vitest';
import { chooseMeeting } from './choose-meeting.ts';

const at = (time: string | null) => ({ time });

describe('the meeting that a document belongs to, on its day', () => {
  test.each([
    ['none yet: a new one', [], '16:30', { type: 'new' }],
    ['the same time', [at('16:30')], '16:30', { type: 'known', meeting: at('16:30') }],
    ['another time: another meeting', [at('16:30')], '19:00', { type: 'new' }],
    ['the meeting has no time yet', [at(null)], '16:30', { type: 'known', meeting: at(null) }],
    ['the document says no time', [at('16:30')], null, { type: 'known', meeting: at('16:30') }],
    ['neither says one', [at(null)], null, { type: 'known', meeting: at(null) }],
    ['two, and no time', [at('16:30'), at('19:00')], null, { type: 'ambiguous' }],
  ])('%s', (_case, meetings, time, choice) => {
    expect(chooseMeeting(meetings, time)).toEqual(choice);
  });
});
