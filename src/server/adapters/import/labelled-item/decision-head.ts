import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate } from '#domain/text/danish-date.ts';

export type DecisionHead = {
  /** As printed, without the genitive of "Økonomiudvalgets beslutning"; `null` where no body is named. */
  readonly organization: string | null;
  /** ISO date. */
  readonly date: string | null;
};

/** "pkt. 7", "Punkt 7" behind body and date. */
const itemNumber = /[\s,]*\b(?:pkt|punkt(?:nummer)?)\b\.?:?\s*\d+[a-z]?\s*$/iu;
const forms: readonly RegExp[] = [
  /^beslutning(?:er)?(?:\s+(?:i|fra|af|for))?\s+(?<body>\S.*)$/iu,
  /^(?<body>\S.*?)s\s+beslutning(?:er)?$/iu,
];
/** "Byrådet, 07-03-2019, pkt. 31": a body is named because a date follows it. */
const bodyAlone = /^(?<body>\p{Lu}.*)$/u;
const noBody = /^(?:beslutning|referat|mødet$|rådet$|afgørelse|behandling)/iu;

/**
 * Body and date of a decision's printed head: "Beslutning i Økonomiudvalget den 16-03-2026",
 * "Kultur- og Fritidsudvalgets beslutning den 04.12.2012 Punkt 2", "Byrådet, 07-03-2019, pkt. 31", "Beslutning".
 */
export function readDecisionHead(label: string): DecisionHead {
  const found = findDate(label);
  const bare = label
    .replace(itemNumber, '')
    .replace(found?.printed ?? '', '')
    .replace(/[\s,:.]+$/u, '')
    .replace(/[\s,]+(?:den|d\.?)$/iu, '')
    .replace(/[\s,:.]+$/u, '')
    .trim();
  const all = found === null ? forms : [...forms, bodyAlone];
  const body = all.map((form) => form.exec(bare)?.groups?.['body']).find((text) => text);
  const isBody = body !== undefined && !noBody.test(body);
  return {
    organization: isBody ? (readOrganizationName(body)?.name ?? null) : null,
    date: found?.date ?? null,
  };
}
