import { defineParams } from '@sveltejs/kit/params';
import { citationFormats } from '#domain/publication/citation/citation.ts';
import { listedKinds } from '#domain/publication/listed-kind.ts';

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const count = /^[1-9]\d{0,5}$/;

export const params = defineParams({
  /** A part of an address as Rådslag writes it; anything else is tidied first (`findAddress`). */
  slug: (text) => (slug.test(text) ? text : undefined),
  /**
   * Any address, where the server is asked. The script of a page knows pages alone: whatever else somebody follows a link to, a file
   * or something that leads on, it leaves to the server, and would else say that it is not there.
   */
  asked: (text) => (typeof document === 'undefined' ? text : undefined),
  /** A kind of pages in the map of the site. */
  listed: (text) => listedKinds.find((kind) => kind === text),
  /** A format in which a citation is given. */
  citation: (text) => citationFormats.find((format) => format === text),
  /** A version or a place in a list, from 1. */
  count: (text) => (count.test(text) ? Number(text) : undefined),
});
