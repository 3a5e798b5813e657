import type { Kysely, Transaction } from 'kysely';
import type { PublishedSchema } from './published-schema.ts';
import type { Schema } from './schema.ts';

/** A connection or a transaction: a store neither knows nor cares which. */
export type Db = Kysely<Schema> | Transaction<Schema>;

/** The public side's own login: it can read the schema `published` and nothing else. */
export type PublishedDb = Kysely<PublishedSchema>;
