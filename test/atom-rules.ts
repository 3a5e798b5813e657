import { readXml, type XmlElement } from './read-xml.ts';

/** A feed as a reader of somebody else's understands it. */
export type ReadFeed = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly self: string;
  readonly alternate: string;
  readonly entries: readonly ReadEntry[];
};
type ReadEntry = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly alternate: string;
  readonly summary: string;
};

const atom = (local: string): string => `{http://www.w3.org/2005/Atom}${local}`;
const many = ['link', 'category', 'author', 'contributor', 'entry'];

/** What RFC 4287 allows in a feed and in an entry (§ 4.1.1, § 4.1.2). */
const allowed = {
  feed: [
    ...['author', 'category', 'contributor', 'generator', 'icon', 'logo', 'id', 'link', 'rights'],
    ...['subtitle', 'title', 'updated', 'entry'],
  ],
  entry: [
    ...['author', 'category', 'content', 'contributor', 'id', 'link', 'published', 'rights'],
    ...['source', 'summary', 'title', 'updated'],
  ],
};
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** What is wrong with a document as an Atom feed: the rules of RFC 4287's schema and of its text that the schema cannot say. */
export function atomFaults(xml: string): readonly string[] {
  const feed = readXml(xml);
  const faults: string[] = [];
  const say = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const check = (element: XmlElement, kind: 'feed' | 'entry'): void => {
    const named = (name: string) => element.children.filter((child) => child.name === atom(name));
    say(element.name === atom(kind), `${element.name} is no ${kind}`);
    say(element.text.trim() === '', `text beside the elements of a ${kind}`);
    for (const { name } of element.children)
      say(allowed[kind].map(atom).includes(name), `${name} in a ${kind}`);
    for (const name of allowed[kind].filter((one) => !many.includes(one)))
      say(named(name).length <= 1, `more than one ${name}`);
    for (const name of ['id', 'title', 'updated'])
      say(named(name).length === 1, `a ${kind} without ${name}`);
    for (const { text, children } of named('id'))
      say(children.length === 0 && URL.canParse(text), `an id that is no address: ${text}`);
    for (const name of ['updated', 'published'])
      for (const { text } of named(name))
        say(dateTime.test(text) && !Number.isNaN(Date.parse(text)), `${name} is no time: ${text}`);
    for (const name of ['title', 'subtitle', 'summary', 'rights'])
      for (const { attributes, children } of named(name))
        say(
          ['text', 'html'].includes(attributes['type'] ?? 'text') && children.length === 0,
          `markup in ${name}`,
        );
    const links = named('link').map(({ attributes }) => attributes);
    for (const { href = '' } of links) say(URL.canParse(href), `a link to ${href}`);
    const alternates = links.filter(({ rel }) => (rel ?? 'alternate') === 'alternate');
    say(
      new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`)).size ===
        alternates.length,
      'two alternates of one type and language',
    );
    if (kind === 'entry')
      say(alternates.length > 0 || named('content').length > 0, 'an entry without a place to go');
    else say(links.filter(({ rel }) => rel === 'self').length === 1, 'a feed without self');
    for (const person of [...named('author'), ...named('contributor')])
      say(person.children.filter(({ name }) => name === atom('name')).length === 1, 'no name');
  };
  check(feed, 'feed');
  const entries = feed.children.filter(({ name }) => name === atom('entry'));
  for (const entry of entries) check(entry, 'entry');
  const hasAuthor = (element: XmlElement) =>
    element.children.some(({ name }) => name === atom('author'));
  say(hasAuthor(feed) || entries.every(hasAuthor), 'an entry without an author');
  const ids = entries.map((entry) => textIn(entry, 'id'));
  say(new Set(ids).size === ids.length, 'two entries with one id');
  return faults;
}

const textIn = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === atom(name))?.text ?? '';

const linkIn = (element: XmlElement, rel: string): string =>
  element.children.find(
    ({ name, attributes }) => name === atom('link') && attributes['rel'] === rel,
  )?.attributes['href'] ?? '';

/** @throws where the text is no well-formed XML */
export function readAtom(xml: string): ReadFeed {
  const feed = readXml(xml);
  const author = feed.children.find(({ name }) => name === atom('author'));
  return {
    id: textIn(feed, 'id'),
    title: textIn(feed, 'title'),
    updated: textIn(feed, 'updated'),
    author: author ? textIn(author, 'name') : '',
    self: linkIn(feed, 'self'),
    alternate: linkIn(feed, 'alternate'),
    entries: feed.children
      .filter(({ name }) => name === atom('entry'))
      .map((entry) => ({
        id: textIn(entry, 'id'),
        title: textIn(entry, 'title'),
        updated: textIn(entry, 'updated'),
        alternate: linkIn(entry, 'alternate'),
        summary: textIn(entry, 'summary'),
      })),
  };
}
