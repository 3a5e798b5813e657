import pg from 'pg';
import { registerColumnTypes } from '#adapters/postgres/column-types.ts';

/**
 * Connections of the public side's login for one thread of the search.
 * @param patience milliseconds that a query may take; absent means as long as it needs
 */
export function openReaderPool(url: string, max: number, patience?: number): pg.Pool {
  registerColumnTypes();
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'raadslag search',
    ...(patience === undefined ? {} : { statement_timeout: patience }),
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
