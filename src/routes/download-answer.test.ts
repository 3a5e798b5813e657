import { describe, expect, test } from 'vitest';
import { downloadAnswer, readRange } from './download-answer.ts';

const bytes = Buffer.from('0123456789');
const aFile = (over: { fileName?: string; mediaType?: string; gone?: number } = {}) => ({
  fileName: over.fileName ?? 'Bilag 1 – økonomi.pdf',
  mediaType: over.mediaType ?? 'application/pdf',
  bytes: bytes.length,
  etag: '"abc"',
  async *read({ start, end }: { start: number; end: number }) {
    yield await Promise.resolve(bytes.subarray(start, Math.min(end + 1, over.gone ?? 10)));
  },
});
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://a/', { headers, method });

describe('a part of a file', () => {
  test.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-300', { start: 0, end: 9 }],
    ['bytes=9-400', { start: 9, end: 9 }],
    ['bytes=10-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-3', null],
    ['bytes=0-1,4-5', null],
    ['lines=0-1', null],
    ['bytes=-', null],
    [null, null],
  ])('%s is %j', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });

  test('is sent as what it is, and the whole where the rest is of another version', async () => {
    const part = downloadAnswer(
      aFile(),
      ask({ range: 'bytes=2-4', 'if-range': '"abc"' }),
      'no-cache',
    );
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const whole = downloadAnswer(
      aFile(),
      ask({ range: 'bytes=2-4', 'if-range': '"x"' }),
      'no-cache',
    );
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    expect(downloadAnswer(aFile(), ask({ range: 'bytes=99-' }), 'no-cache').status).toBe(416);
  });
});

describe('a file that is sent', () => {
  test('says what it is, how large, and under what name it is saved', async () => {
    const answer = downloadAnswer(aFile(), ask(), 'no-cache');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-disposition': `inline; filename="Bilag 1 _ oekonomi.pdf"; filename*=UTF-8''Bilag%201%20%E2%80%93%20%C3%B8konomi.pdf`,
      'content-length': '10',
      'content-security-policy': "default-src 'none'",
      'content-type': 'application/pdf',
      etag: '"abc"',
      'x-content-type-options': 'nosniff',
    });
    expect(await answer.text()).toBe('0123456789');
  });

  test.each(['text/html', 'image/svg+xml', 'application/octet-stream', 'text/plain'])(
    'as %s is saved and never shown as a page',
    (mediaType) => {
      const { headers } = downloadAnswer(aFile({ mediaType }), ask(), 'no-cache');
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
    },
  );

  test('is not sent again to one who has it', () => {
    const answer = downloadAnswer(aFile(), ask({ 'if-none-match': 'W/"abc"' }), 'no-cache');
    expect([answer.status, answer.body]).toEqual([304, null]);
  });

  test('that is withdrawn meanwhile breaks off: half of it is not taken for the whole', async () => {
    const answer = downloadAnswer(aFile({ gone: 4 }), ask(), 'no-cache');
    await expect(answer.text()).rejects.toThrow('the file went');
  });
});
