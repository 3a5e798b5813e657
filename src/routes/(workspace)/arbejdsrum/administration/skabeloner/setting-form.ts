import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { KeepSettingsRefused } from '#application/paper/keep-settings.ts';
import { viewSettings, type PaperSettings } from '#application/paper/view-settings.ts';
import { parseId, type Id } from '#domain/ids.ts';
import type { SettingFault } from '#domain/paper/setting-faults.ts';
import { textIn } from '#ui/text/language.ts';
import { paperSettingsText } from '#ui/text/paper-settings.ts';

export const settingsAddress = '/arbejdsrum/administration/skabeloner';

/** The settings of the administrator's municipality; nobody else gets past here. */
export async function loadSettings(locals: App.Locals): Promise<PaperSettings> {
  const viewed = await viewSettings(locals.context());
  if (!viewed.ok) error(403, textIn(locals.language, paperSettingsText).refused['not-allowed']);
  return viewed.value;
}

export type Written = Readonly<Record<string, string>>;

/** What somebody has written, so that a refusal loses none of it. */
export const readWritten = async (request: Request): Promise<Written> =>
  Object.fromEntries(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** The answer to a form that came to nothing: why, what mends it, and what was written in it. */
export function refuse(written: Written, refused: KeepSettingsRefused) {
  const faults: readonly SettingFault[] = refused.type === 'faults' ? refused.faults : [];
  return fail(refused.type === 'not-allowed' ? 403 : 400, {
    ...{ refused: refused.type, faults, written },
  });
}

/** An id out of a form; the use case finds out whether it is there. */
export const idField = <Entity extends string>() =>
  v.pipe(
    v.string(),
    v.transform((text): Id<Entity> | undefined => parseId<Entity>(text)),
    v.custom<Id<Entity>>((value) => value !== undefined),
  );

/** A committee, or all of them. */
export const committeeField = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  idField<'Organization'>(),
]);

/** A day as it was written: the use case says what is wrong with it. */
export const dayField = v.pipe(v.string(), v.maxLength(40));
export const untilField = v.pipe(
  dayField,
  v.transform((text) => (text === '' ? null : text)),
);
export const words = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const EndForm = v.object({ id: words(60), until: v.optional(dayField, '') });
