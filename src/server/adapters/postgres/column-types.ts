import pg from 'pg';

const { builtins, setTypeParser } = pg.types;

/**
 * What columns become in TypeScript, for every connection of this process: a date is a day in the calendar
 * (`YYYY-MM-DD`), not a moment; a bigint is a number. timestamptz stays Date, numeric stays text; arrays of dates and
 * bigints are not used.
 */
export function registerColumnTypes(): void {
  setTypeParser(builtins.DATE, (text) => text);
  setTypeParser(builtins.INT8, toSafeNumber);
}

/** @throws RangeError where a number could not hold it exactly */
function toSafeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}
