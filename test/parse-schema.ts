import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sharedPath } from './shared-material.ts';

/**
 * A judge of what `raadslag parse` prints, by the published schema.
 * @returns a function that lists a document's faults, none for a valid one
 */
export async function parseSchemaFaults(): Promise<(document: unknown) => readonly string[]> {
  const schema: unknown = JSON.parse(
    await readFile(sharedPath('minutes/parse-output.schema.json'), 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null) throw new Error('The schema is no object');
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  formats(ajv);
  const validate = ajv.compile(schema);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
        );
}
