import { tidyAddress } from '#domain/publication/address.ts';
import type { Published } from './ports.ts';

/**
 * Where an address that shows nothing leads after all: what was once its page may have a new address, also
 * when only the beginning is old (`/moeder/<old>/punkter/7`, `/moeder/<old>.pdf`), and a person may have typed
 * capitals or æ, ø and å.
 * @param path decoded, beginning with a slash
 * @returns null when it leads nowhere
 */
export async function findAddress(
  published: Pick<Published, 'redirect'>,
  path: string,
): Promise<string | null> {
  const tidy = tidyAddress(path);
  const ending = /\.[a-z]+$/.exec(tidy)?.[0] ?? '';
  const parts = tidy.slice(0, tidy.length - ending.length).split('/');
  for (let length = parts.length; length > 1; length--) {
    const leads = await published.redirect(parts.slice(0, length).join('/'));
    if (leads !== null) return [leads, ...parts.slice(length)].join('/') + ending;
  }
  return tidy === path ? null : tidy;
}
