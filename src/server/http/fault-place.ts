/**
 * What the log may hold of a fault: its name, its code, and where in the program it happened. Its message may repeat what
 * somebody wrote or searched for; that stands on the console under the same number.
 */
export function faultPlace(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${fault.name}${code}`, ...places.slice(0, 5).map((line) => line.trim())].join(' ');
}
