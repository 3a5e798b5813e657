import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

const shown = (text: string) =>
  scan(text).map(({ kind, certainty, start, end }) => [kind, certainty, text.slice(start, end)]);

describe('An e-mail address is found, a common mailbox with less certainty', () => {
  it.each([
    ['E-mail:bente.baek@eksempel.dk Hjemmeside', 'bente.baek@eksempel.dk', 'high'],
    ['(bb@eksempel.kommune.dk)', 'bb@eksempel.kommune.dk', 'high'],
    ['Skriv til bækken@åstrup.dk.', 'bækken@åstrup.dk', 'high'],
    ['bente.baek＠eksempel.dk', 'bente.baek＠eksempel.dk', 'high'],
    ['bente\u00ad.baek@eksempel.dk', 'bente\u00ad.baek@eksempel.dk', 'high'],
    ['bente (at) eksempel.dk', 'bente (at) eksempel.dk', 'high'],
    ['bente[snabel-a]eksempel.dk', 'bente[snabel-a]eksempel.dk', 'high'],
    ['info@eksempel.dk', 'info@eksempel.dk', 'low'],
    ['Jobcenter@eksempel.dk', 'Jobcenter@eksempel.dk', 'low'],
  ])('%j', (text, address, certainty) => {
    expect(shown(text)).toEqual([['email', certainty, address]]);
  });

  it.each(['10 stk. @ 25 kr.', '@kommunen', 'bente@', 'bente@eksempel', 'a (a) www', '@@@@'])(
    '%j is none',
    (text) => {
      expect(shown(text)).toEqual([]);
    },
  );
});
