import { readCpr } from '#domain/personal-data/cpr-number.ts';

/** Formats that are nothing but places for digits and signs between them: "0000000000", "000000\-0000". */
const places = /^(?:0|\\?[- /.]|"[- /.]")+$/;

function fill(format: string, digits: string): string {
  const signs = format.replaceAll(/[\\"]/g, '');
  const zeros = signs.split('').filter((sign) => sign === '0').length;
  const padded = digits.padStart(zeros, '0');
  let extra = padded.length - zeros;
  let at = 0;
  return signs.replaceAll('0', () => {
    const taken = padded.slice(at, at + extra + 1);
    at += extra + 1;
    extra = 0;
    return taken;
  });
}

/**
 * A number as the sheet shows it, as far as digits go. A CPR number loses its leading zero when it is kept as a number:
 * nine digits that are a valid CPR number with the zero are given with it, unless the format makes them an amount.
 * @param format code of the number format, "General" where none is set
 */
export function numberText(value: string, format: string): string {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) return value;
  const digits = String(number);
  const main = format.split(';')[0] ?? '';
  if (main.includes('0') && places.test(main) && main !== '0') return fill(main, digits);
  const isPlain = main === '' || main === '0' || main === '@' || /^general$/i.test(main);
  return isPlain && digits.length === 9 && readCpr(`0${digits}`) ? `0${digits}` : digits;
}
