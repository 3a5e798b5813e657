import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { presenceRooms, type Present, type Visit } from './presence.ts';

const visitOf = (name: string, id = name, section: string | null = null): Visit => ({
  id,
  account: name.toLowerCase(),
  name,
  section,
});
const present = (name: string, section: string | null = null): Present => ({
  account: name.toLowerCase(),
  name,
  section,
});

describe('those who have a matter open', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('are told to each other by name, in which section they are, and when they leave', () => {
    const rooms = presenceRooms();
    const heard: Record<string, (readonly Present[])[]> = { Anna: [], Ib: [] };
    rooms.enter('sag', visitOf('Anna'), (others) => heard['Anna']?.push(others));
    const leave = rooms.enter('sag', visitOf('Ib'), (others) => heard['Ib']?.push(others));
    rooms.move('sag', visitOf('Ib'), 'summary');
    leave();
    rooms.move('sag', visitOf('Anna'), 'summary');
    expect(heard['Anna']?.length).toBe(2);
    vi.advanceTimersByTime(2_000);
    expect(heard).toEqual({
      Anna: [[present('Ib')], [present('Ib', 'summary')], []],
      Ib: [[present('Anna')]],
    });
  });

  test('are not told of to whoever has left: their stream has ended', () => {
    const rooms = presenceRooms();
    const heard: (readonly Present[])[] = [];
    rooms.enter('sag', visitOf('Anna'), (others) => heard.push(others))();
    rooms.enter('sag', visitOf('Ib'), () => undefined);
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual([]);
  });

  test('are not told to those who have another matter open', () => {
    const rooms = presenceRooms();
    const heard: (readonly Present[])[] = [];
    rooms.enter('en sag', visitOf('Anna'), (others) => heard.push(others));
    rooms.enter('en anden', visitOf('Ib'), () => undefined);
    expect(heard).toEqual([]);
  });

  test('do not go and come when the connection does', () => {
    const rooms = presenceRooms();
    const heard: (readonly Present[])[] = [];
    rooms.enter('sag', visitOf('Anna'), (others) => heard.push(others));
    rooms.enter('sag', visitOf('Ib'), () => undefined)();
    rooms.enter('sag', visitOf('Ib'), () => undefined);
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual([[present('Ib')]]);
  });

  test('are one person, however many pages they have open, and nobody else can move them', () => {
    const rooms = presenceRooms();
    const heard: (readonly Present[])[] = [];
    rooms.enter('sag', visitOf('Anna'), (others) => heard.push(others));
    rooms.enter('sag', visitOf('Ib', 'a'), () => undefined);
    rooms.enter('sag', visitOf('Ib', 'b', 'summary'), () => undefined);
    rooms.move('sag', { id: 'b', account: 'bo' }, 'economy');
    expect(heard).toEqual([[present('Ib')], [present('Ib', 'summary')]]);
  });
});
