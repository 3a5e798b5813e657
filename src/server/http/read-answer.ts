/** What a device answered, as a form brings it; undefined for what is no JSON. */
export function readAnswer(field: FormDataEntryValue | null): unknown {
  if (typeof field !== 'string' || field.length > 50_000) return undefined;
  try {
    return JSON.parse(field) as unknown;
  } catch {
    return undefined;
  }
}
