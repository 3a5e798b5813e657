import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createPageCache, type Answer } from './page-cache.ts';

const page = (text: string, over: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(text),
  ...over,
});

function trustedCache(limit = 100_000) {
  const cache = createPageCache(limit);
  cache.setTrusted(true);
  let rendered = 0;
  const ask = async (key: string, answer: Answer = page(key)): Promise<string> => {
    const { body } = await cache.answer(key, () => {
      rendered += 1;
      return Promise.resolve(answer);
    });
    return body.toString();
  };
  return { cache, ask, rendered: () => rendered };
}

describe('the page cache', () => {
  test('renders a page once between two publications', async () => {
    const { cache, ask, rendered } = trustedCache();
    await ask('/a');
    await ask('/a');
    expect(rendered()).toBe(1);
    cache.clear();
    await ask('/a');
    expect(rendered()).toBe(2);
  });

  test('lets those who ask at once share one rendering', async () => {
    const { ask, rendered } = trustedCache();
    expect(await Promise.all([ask('/a'), ask('/a'), ask('/a')])).toEqual(['/a', '/a', '/a']);
    expect(rendered()).toBe(1);
  });

  test('does not keep what was being rendered while something was withdrawn', async () => {
    const { cache, ask } = trustedCache();
    let finish: (answer: Answer) => void = () => undefined;
    const slow = cache.answer('/a', () => new Promise((resolve) => (finish = resolve)));
    cache.clear();
    finish(page('withdrawn since'));
    expect((await slow).body.toString()).toBe('withdrawn since');
    expect(await ask('/a', page('new'))).toBe('new');
  });

  test('keeps nothing while changes would not be heard of', async () => {
    const { cache, ask, rendered } = trustedCache();
    cache.setTrusted(false);
    await ask('/a');
    await ask('/a');
    expect(rendered()).toBe(2);
  });

  test.each([
    ['an unknown address', page('x', { status: 404 })],
    ['a fault', page('x', { status: 500 })],
    ['an answer with a cookie', page('x', { headers: { 'set-cookie': 'a=b' } })],
    ['an answer that says so', page('x', { headers: { 'cache-control': 'no-store' } })],
    ['an answer that is too large', page('x'.repeat(20_000))],
  ])('does not keep %s', async (_what, answer) => {
    const { ask, rendered } = trustedCache();
    await ask('/a', answer);
    await ask('/a', answer);
    expect(rendered()).toBe(2);
  });

  test('a rendering that fails is not kept, and the next one is tried', async () => {
    const { cache, ask } = trustedCache();
    await expect(cache.answer('/a', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await ask('/a')).toBe('/a');
  });

  test('stays within its limit, and lets the least recently used go first', async () => {
    const { cache, ask, rendered } = trustedCache(24_000);
    const size = page('x'.repeat(900));
    for (const key of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8']) await ask(key, size);
    await ask('/1', size);
    await ask('/9', size);
    expect(cache.report().bytes).toBeLessThanOrEqual(24_000);
    const before = rendered();
    await ask('/1', size);
    expect(rendered()).toBe(before);
    await ask('/2', size);
    expect(rendered()).toBe(before + 1);
  });

  test('counts compressed copies and addresses: neither encodings nor made-up parameters take more than the limit', async () => {
    const { cache, ask } = trustedCache(200_000);
    const noise = Array.from({ length: 9_000 }, (_, n) => (n * 2_654_435_761).toString(36)).join(
      '',
    );
    const large = await cache.answer('/a', () => Promise.resolve(page(noise.slice(0, 20_000))));
    const before = cache.report().bytes;
    const copy = large.encoded('br');
    expect(cache.report().bytes).toBe(before + copy.length);
    expect(large.encoded('br')).toBe(copy);
    expect(cache.report().bytes).toBe(before + copy.length);

    for (let n = 0; n < 200; n += 1) {
      const one = await cache.answer(`/soeg?x=${n}`, () =>
        Promise.resolve(page(noise.slice(n, n + 8_000))),
      );
      one.encoded('br');
      one.encoded('gzip');
      expect(cache.report().bytes).toBeLessThanOrEqual(200_000);
    }
    cache.clear();
    const long = `/soeg?x=${'y'.repeat(8_000)}`;
    await ask(long, page('kort'));
    expect(cache.report().bytes).toBeGreaterThan(2 * long.length);
  });

  test('gives the same bytes compressed, and another validator for other bytes', async () => {
    const { cache } = trustedCache();
    const one = await cache.answer('/a', () => Promise.resolve(page('ensartet tekst '.repeat(50))));
    expect(brotliDecompressSync(one.encoded('br'))).toEqual(one.body);
    expect(gunzipSync(one.encoded('gzip'))).toEqual(one.body);
    const other = await cache.answer('/b', () => Promise.resolve(page('andet')));
    expect(other.etag).not.toBe(one.etag);
  });
});
