import type { Text } from 'yjs';
import type { Attachment } from 'svelte/attachments';
import { findChange } from '#domain/text/find-change.ts';

/** Says in a shared line what stands in a field instead of what stood there: only the difference, so that others' words stay. */
export function typeIn(line: Text, before: string, after: string): void {
  const { start, end, added } = findChange(before, after);
  const now = line.toJSON();
  if (now === before) {
    line.delete(start, end - start);
    line.insert(start, added);
  } else line.insert(line.length, added);
}

/**
 * A field that several people write in at once: what is typed goes into the line, what others write comes into the field, and
 * the cursor stays between the letters where it was.
 */
export const bindLine =
  (line: Text): Attachment<HTMLInputElement | HTMLTextAreaElement> =>
  (field) => {
    const mine = Symbol('typed here');
    field.value = line.toJSON();
    const typed = (): void => {
      const before = line.toJSON();
      if (field.value === before) return;
      line.doc?.transact(() => {
        typeIn(line, before, field.value);
      }, mine);
    };
    const changed = (_: unknown, { origin }: { readonly origin: unknown }): void => {
      const next = line.toJSON();
      if (origin === mine || field.value === next) return;
      const { start, end, added } = findChange(field.value, next);
      const moved = (at: number | null): number =>
        at === null || at <= start ? (at ?? 0) : Math.max(start, at + added.length - (end - start));
      const [from, to] = [moved(field.selectionStart), moved(field.selectionEnd)];
      field.value = next;
      if (document.activeElement === field) field.setSelectionRange(from, to);
    };
    field.addEventListener('input', typed);
    line.observe(changed);
    return () => {
      field.removeEventListener('input', typed);
      line.unobserve(changed);
    };
  };
