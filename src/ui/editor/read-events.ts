/** Server-sent events as they come; comments and other fields are passed over. `name` is empty for those without one. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly name: string; readonly id: string; readonly data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const field = (name: string): string | undefined =>
          part
            .split('\n')
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const data = field('data');
        if (data !== undefined) yield { name: field('event') ?? '', id: field('id') ?? '', data };
      }
    }
  } finally {
    reader.releaseLock();
  }
}
