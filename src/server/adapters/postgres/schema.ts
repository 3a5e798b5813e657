import type { PublishedSchema } from './published-schema.ts';

/** The tables as their owner sees them. */
export type Schema = PublishedSchema;
