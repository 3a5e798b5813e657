import {
  attachmentAddress,
  committeeAddress,
  itemAddress,
  matterAddress,
  meetingAddress,
  personAddress,
} from '#domain/publication/address.ts';
import type { ListedKind } from '#domain/publication/listed-kind.ts';

/** A published page, and when what it shows was last published (ISO instant; null where nothing says so). */
export type ListedAddress = { readonly address: string; readonly publishedAt: string | null };

/** How the parts of a row's key make the address of its page. */
export const listedAddress = {
  udvalg: ([slug = '']) => committeeAddress(slug),
  moeder: ([slug = '']) => meetingAddress(slug),
  punkter: ([meeting = '', key = '']) => itemAddress(meeting, key),
  bilag: ([meeting = '', key = '', position = '']) =>
    attachmentAddress(meeting, key, Number(position)),
  sager: ([slug = '']) => matterAddress(slug),
  personer: ([slug = '']) => personAddress(slug),
} satisfies Record<ListedKind, (parts: readonly string[]) => string>;
