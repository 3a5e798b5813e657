import { describe, expect, test } from 'vitest';
import { textOf } from '../../../test/stored-file.ts';
import { readUpload, TooSlow } from './read-upload.ts';

const pace = { bytes: 3, window: 40 };

describe('an upload', () => {
  test('is read to its end', async () => {
    const { body } = new Response('en hel fil');
    if (!body) throw new Error('no body');
    expect(await textOf(readUpload(body, pace))).toBe('en hel fil');
  });

  test.each([
    ['stands still', () => new Promise<void>(() => undefined)],
    ['trickles', () => new Promise<void>((resolve) => setTimeout(resolve, 25))],
  ])('that %s is ended, and its sender let go', async (_how, next) => {
    let cancelled = false;
    const trickle = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await next();
        if (!cancelled) controller.enqueue(Buffer.from('x'));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(textOf(readUpload(trickle, pace))).rejects.toBeInstanceOf(TooSlow);
    expect(cancelled).toBe(true);
  });

  test('whose connection is cut is an exception', async () => {
    const cut = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(new Error('aborted'));
      },
    });
    await expect(textOf(readUpload(cut, pace))).rejects.toThrow('aborted');
  });
});
