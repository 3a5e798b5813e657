import type { ParsedAttachment, ParsedDocument } from '#domain/minutes/parsed-minutes.ts';
import { inventSentence, inventText, inventTitle, inventTopic } from './generated-text.ts';
import type { SeededRandom } from './seeded-random.ts';

const inventPaperTitle = (random: SeededRandom): string =>
  random.pick([
    inventTitle(random),
    `${inventTopic(random)}_endelig.pdf`,
    `Notat om ${inventTopic(random)}`,
  ]);

/** Up to two attachments of an item; only the 2014 layout numbers them and says who may see them. */
export function inventAttachments(
  random: SeededRandom,
  item: number,
  layout: '2014' | '2022',
): readonly ParsedAttachment[] {
  return Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, (_, index): ParsedAttachment => {
    const title = inventPaperTitle(random);
    if (layout === '2022') return { number: null, title, documentNumber: null, access: 'unknown' };
    return {
      number: `${item}.${index + 1}`,
      title: random.chance(0.1) ? `1. netværksmøde den 11. april - ${title}` : title,
      documentNumber: `${random.integer(1000, 99_999)}/14`,
      access: random.chance(0.1) ? 'closed' : 'open',
    };
  });
}

/** The full text behind an attachment of the 2014 layout: complete, broken off after its first page, or missing. */
export function inventDocument(random: SeededRandom, attachment: ParsedAttachment): ParsedDocument {
  const pages = random.integer(1, 3);
  const state = random.fraction();
  if (state < 0.1) return { ...attachment, text: '', complete: false };
  const page = (index: number): string =>
    `${inventSentence(random)} ${inventText(random, 3)} Side ${index + 1} af ${pages}`;
  if (state < 0.2 && pages > 1) return { ...attachment, text: page(0), complete: false };
  return {
    ...attachment,
    text: Array.from({ length: pages }, (_, index) => page(index)).join('\f'),
    complete: true,
  };
}
