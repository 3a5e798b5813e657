/** "2.319" from 2319. */
export const formatNumber = (value: number): string => new Intl.NumberFormat('da-DK').format(value);

/** "1 sag", "0 sager", "2.319 sager". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
