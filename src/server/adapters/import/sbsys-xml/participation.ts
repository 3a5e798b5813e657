import type { ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { readPerson } from '../labelled-item/read-person.ts';
import { childAt, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlLedger } from '../xml/xml-ledger.ts';

export type Member = { readonly take: (ledger: XmlLedger) => ParsedPerson };

/** 1 and 4 take part; 0 has not answered yet and is expected, as on every agenda. */
const present: readonly string[] = ['', '0', '1', '4'];

const statusOf = (member: XmlElement): string => {
  const status = childAt(member, 'ParticipationStatusAsValue');
  return status === null ? '' : textOf(status).trim();
};

/** The members of a meeting or an item by their participation status. */
export function readParticipation(members: readonly XmlElement[]): {
  readonly present: readonly Member[];
  readonly absent: readonly Member[];
} {
  const isPresent = (member: XmlElement): boolean => present.includes(statusOf(member));
  const asMember = (member: XmlElement): Member => ({
    take: (ledger) => readPerson(ledger.take(childAt(member, 'Name'))),
  });
  return {
    present: members.filter(isPresent).map(asMember),
    absent: members.filter((member) => !isPresent(member)).map(asMember),
  };
}
