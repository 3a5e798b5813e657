import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../shared');

/** Real documents lie beside the project, never in it: where the folder is absent, tests that need it say so and are skipped. */
export const hasSharedMaterial = existsSync(join(folder, 'minutes'));
if (!hasSharedMaterial)
  process.stderr.write(`Springes over: de ægte dokumenter ligger ikke i ${folder}.\n`);

/** A path in the folder of real documents. */
export const sharedPath = (...path: readonly string[]): string => join(folder, ...path);
