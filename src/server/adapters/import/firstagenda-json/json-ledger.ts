import { strings } from '#domain/minutes/conservation.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** Remembers which strings of a JSON document have found their place, so that the others can be kept as well. */
export class JsonLedger {
  readonly #taken = new Map<object, Set<string>>();

  /** The first non-empty string under these keys, from now on placed. */
  take(object: JsonObject, ...keys: readonly string[]): string {
    const key = keys.find((name) => typeof object[name] === 'string' && object[name].trim() !== '');
    if (key === undefined) return '';
    this.#taken.set(object, (this.#taken.get(object) ?? new Set()).add(key));
    const value = object[key];
    return typeof value === 'string' ? value : '';
  }

  /** Every string under a value that has not been taken. */
  *rest(value: unknown): Generator<string> {
    if (Array.isArray(value)) for (const part of value) yield* this.rest(part);
    else if (isObject(value)) {
      const taken = this.#taken.get(value);
      for (const [key, part] of Object.entries(value))
        if (taken?.has(key) !== true) yield* this.rest(part);
    } else yield* strings(value);
  }
}
