import type { OrganizationId } from '#domain/ids.ts';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import { phraseFaults } from '#domain/paper/setting-faults.ts';
import { err, ok } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { faulty, keepSettings, scopeOf, type Kept } from './keep-settings.ts';

/**
 * Keeps a sentence that is written again and again.
 * @param command.id null: a new one
 * @param command.committee null: all committees
 */
export const savePhrase = (
  context: Context,
  command: Pick<StandardPhrase, 'title' | 'text'> & {
    readonly id: string | null;
    readonly committee: OrganizationId | null;
  },
): Promise<Kept> =>
  keepSettings(context, 'phrase-saved', async (stores, body) => {
    const [title, text] = [command.title.trim(), command.text.trim()];
    const committees = await scopeOf(stores, body, command.committee);
    if (committees === null) return err({ type: 'not-found' });
    const all = await stores.paperSettings.phrases(body);
    if (command.id !== null && !all.some(({ id }) => id === command.id))
      return err({ type: 'not-found' });
    const faults = phraseFaults(title, text);
    if (faults.length > 0) return faulty(faults);
    const id = command.id ?? stores.newId();
    await stores.paperSettings.savePhrase(body, { id, title, text, committees });
    return ok({ subject: id, detail: { title, committees } });
  });

/** Texts into which it has been put keep it. */
export const removePhrase = (context: Context, id: string): Promise<Kept> =>
  keepSettings(context, 'phrase-removed', async (stores, body) => {
    const found = (await stores.paperSettings.phrases(body)).find((one) => one.id === id);
    if (!found) return err({ type: 'not-found' });
    await stores.paperSettings.removePhrase(body, id);
    return ok({ subject: id, detail: { title: found.title, text: found.text } });
  });
