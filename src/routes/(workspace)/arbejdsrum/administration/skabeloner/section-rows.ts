import * as v from 'valibot';
import {
  typeOfSection,
  writtenSectionTypes,
  type WantedSection,
} from '#domain/paper/lay-out-sections.ts';
import type { Written } from './setting-form.ts';

const most = 40;

const Row = v.object({
  type: v.picklist(writtenSectionTypes),
  label: v.pipe(v.string(), v.maxLength(120)),
  help: v.pipe(v.string(), v.maxLength(1000)),
});

const blank: WantedSection = {
  type: typeOfSection({ id: 'other', kind: 'other' }),
  label: '',
  required: false,
  help: '',
  isInternal: false,
};

/** The rows of a template's form, in their order; null when the form is none of ours. */
export function readRows(written: Written): readonly WantedSection[] | null {
  const count = Number(written['rows']);
  if (!Number.isInteger(count) || count < 0 || count > most) return null;
  const rows: WantedSection[] = [];
  for (let place = 0; place < count; place += 1) {
    const row = v.safeParse(Row, {
      type: written[`type-${place}`],
      label: written[`label-${place}`],
      help: written[`help-${place}`],
    });
    if (!row.success) return null;
    rows.push({
      ...row.output,
      required: written[`required-${place}`] !== undefined,
      isInternal: written[`internal-${place}`] !== undefined,
    });
  }
  return rows;
}

/**
 * What one of the buttons beside the rows does with them: `up-2`, `down-0`, `remove-3`, `add`; nothing else does anything.
 * @returns the rows and the field to go on from
 */
export function arrangeRows(
  rows: readonly WantedSection[],
  what: string,
): { readonly rows: readonly WantedSection[]; readonly focus: string } {
  const [, action, number] = /^(up|down|remove)-(\d{1,2})$/.exec(what) ?? [];
  const place = Number(number);
  const row = rows[place];
  if (what === 'add' && rows.length < most)
    return { rows: [...rows, blank], focus: `label-${rows.length}` };
  if (row === undefined) return { rows, focus: 'preview' };
  const others = rows.toSpliced(place, 1);
  if (action === 'remove')
    return { rows: others, focus: others.length === 0 ? 'add' : `label-${Math.max(0, place - 1)}` };
  const to = Math.min(others.length, Math.max(0, action === 'up' ? place - 1 : place + 1));
  return { rows: others.toSpliced(to, 0, row), focus: `${action ?? 'up'}-${to}` };
}
