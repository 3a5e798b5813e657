import pg from 'pg';

/**
 * A connection for work that takes as long as it takes: limits that a role or server sets for pages do not hold here.
 * Text is read and written alike whatever the server's habits are.
 */
export async function openOwnClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'raadslag maintenance',
    keepAlive: true,
  });
  // The query under way fails by itself; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(ownSettings);
  return client;
}

export const ownSettings = `
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set xmloption = 'content'`;
