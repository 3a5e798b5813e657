import type { Language } from '#ui/text/language.ts';

const units = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** "0 byte", "831 byte", "4,2 MB", "117 GB": in thousands, one decimal below ten. */
export function formatBytes(bytes: number, language: Language = 'da'): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  const written = { da: 'da-DK', en: 'en-GB' }[language];
  const number = new Intl.NumberFormat(written, { maximumFractionDigits: digits }).format(value);
  return `${number} ${units[power] ?? ''}`;
}
