const whole = new Intl.NumberFormat('da-DK');
const oneDecimal = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

/** "2.319" from 2319. */
export const formatNumber = (value: number): string => whole.format(value);

/** "1 sag", "0 sager", "2.319 sager". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "62,1 pct." from 0.6213; of nothing, "0 pct.". */
export function formatShare(share: number): string {
  const percent = oneDecimal.format(share * 100);
  return `${percent} pct.`;
}
