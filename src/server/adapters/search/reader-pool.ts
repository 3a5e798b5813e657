import pg from 'pg';
import { registerColumnTypes } from '#adapters/postgres/column-types.ts';

/** Connections of the public side's login for one thread of the search. */
export function openReaderPool(url: string, max: number): pg.Pool {
  registerColumnTypes();
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'raadslag search' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
