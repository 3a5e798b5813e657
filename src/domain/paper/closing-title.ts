import { findAddress } from '../personal-data/find-address.ts';
import { findNamedPeople } from './named-people.ts';

/** Why a public title of a closed item may say more than it should (LAW L17). */
export type TitleWarning = {
  readonly kind: 'digits' | 'address' | 'person';
  /** Verbatim. */
  readonly quote: string;
};

/**
 * What in a public title of a closed item somebody should look at again: a run of digits, an address, the name of
 * somebody known. A warning, never a refusal: "Lukket: Køb af Hovedvejen 10" can be right.
 * @param names of people in the municipality's registers
 */
export function findTitleWarnings(
  title: string,
  names: readonly string[],
): readonly TitleWarning[] {
  const digits = [...title.matchAll(/\d[\d .\-/]*\d/g)].map(([quote]): TitleWarning => ({
    kind: 'digits',
    quote,
  }));
  const addresses = [...findAddress(title)].map(({ start, end }): TitleWarning => ({
    kind: 'address',
    quote: title.slice(start, end),
  }));
  const people = findNamedPeople(title, names).map((quote): TitleWarning => ({
    kind: 'person',
    quote,
  }));
  return [...digits, ...addresses, ...people];
}
