import { findDate } from '#domain/text/danish-date.ts';
import type { PrintedDecision } from '../printed-item/build-decision.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlLedger } from '../xml/xml-ledger.ts';
import { orNull, readBody } from './field.ts';

/** "2013-05-15T16:30:00" or "15-05-2013 16:30:00" → ISO date. */
const dateOf = (details: XmlElement | null): string | null => {
  const due = details && childAt(details, 'MeetingDueDate');
  return due ? (findDate(textOf(due))?.date ?? null) : null;
};

/** What other meetings have decided on the item (`ItemHistory`): body, date and text of each. */
export function readHistory(
  reading: { readonly ledger: XmlLedger; readonly removed: string[] },
  item: XmlElement,
): readonly PrintedDecision[] {
  const history = childAt(item, 'ItemHistory');
  if (history === null) return [];
  return childrenOf(history, 'ItemField').flatMap((field) => {
    const text = readBody(reading, childAt(field, 'Content'));
    const details = childAt(field, 'MeetingDetails');
    const organization = orNull(reading.ledger.take(details && childAt(details, 'CommitteeName')));
    return text === '' ? [] : [{ organization, date: dateOf(details), text }];
  });
}
