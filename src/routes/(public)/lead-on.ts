import { error, redirect } from '@sveltejs/kit';
import { findAddress } from '#application/publication/find-address.ts';
import type { Published } from '#application/publication/ports.ts';
import { faultText } from '#ui/text/fault.ts';

type Asked = { readonly locals: { readonly published: Published }; readonly url: URL };

/**
 * What was found. Where nothing was, an old address leads on (301); anything else is told that there is no
 * such page, in the same words whether it is unknown, closed or withdrawn.
 */
export async function orLeadOn<T>(found: T | null, { locals, url }: Asked): Promise<T> {
  if (found !== null) return found;
  const leads = await findAddress(locals.published, decodeURI(url.pathname));
  if (leads !== null) redirect(301, encodeURI(leads));
  error(404, faultText.notFound);
}
