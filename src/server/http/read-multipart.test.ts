import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, textOf } from '../../../test/stored-file.ts';
import { boundaryOf, readFormFile } from './read-multipart.ts';

/** A form as a browser sends it. */
async function asSent(fill: (form: FormData) => void) {
  const form = new FormData();
  fill(form);
  const request = new Request('http://a/', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type')) ?? '';
  return { boundary, bytes: Buffer.from(await request.arrayBuffer()) };
}

describe('the file of a form', () => {
  test('is read whole, whatever pieces it comes in and whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (content, size, hasFields) => {
          const { boundary, bytes } = await asSent((form) => {
            if (hasFields) form.set('titel', 'Æble\r\n--nej');
            form.set('fil', new File([Buffer.from(content)], 'bilag.pdf'));
          });
          const file = await readFormFile(inPieces(bytes, size), boundary);
          expect(file?.name).toBe('bilag.pdf');
          const pieces: Uint8Array[] = [];
          for await (const piece of file?.bytes ?? []) pieces.push(Buffer.from(piece));
          expect(Buffer.concat(pieces).equals(Buffer.from(content))).toBe(true);
        },
      ),
    );
  });

  test.each(['Bilag æøå "1".pdf', 'to\r\nlinjer.pdf'])('keeps its name: %j', async (name) => {
    const { boundary, bytes } = await asSent((form) => {
      form.set('fil', new File(['x'], name));
    });
    expect((await readFormFile(inPieces(bytes), boundary))?.name).toBe(name);
  });

  test('that is cut off is an error, not a short file', async () => {
    const { boundary, bytes } = await asSent((form) => {
      form.set('fil', new File(['x'.repeat(5_000)], 'a'));
    });
    const file = await readFormFile(inPieces(bytes.subarray(0, 3_000), 500), boundary);
    await expect(textOf(file?.bytes ?? inPieces(Buffer.from('')))).rejects.toThrow('cut off');
  });

  test('is nothing where the form has none', async () => {
    const { boundary, bytes } = await asSent((form) => {
      form.set('titel', 'kun et felt');
    });
    expect(await readFormFile(inPieces(bytes), boundary)).toBeNull();
  });

  test('a head without end is refused before it fills the memory', async () => {
    const endless = inPieces(Buffer.from(`--b\r\n${'x'.repeat(40_000)}`), 1_000);
    await expect(readFormFile(endless, 'b')).rejects.toThrow('too long');
  });

  test.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; boundary="a b"', 'a b'],
    ['text/plain', null],
    [null, null],
  ])('%j has the boundary %j', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
