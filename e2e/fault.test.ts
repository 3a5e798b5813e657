import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aPublishedHouse } from './published-house.ts';

const house = await aPublishedHouse();
const { db } = house.database;

const faultOf = async (address: string) => {
  const response = await fetch(house.origin + address);
  const html = await response.text();
  return { status: response.status, html, id: /fejlnummeret ([0-9a-f]{8})/.exec(html)?.[1] };
};

test('a fault of ours is shown with the number under which it is logged, and with a way on', async () => {
  await sql`alter table published.matter rename to matter_elsewhere`.execute(db);
  const { status, html, id } = await faultOf('/sager');
  expect(status).toBe(500);
  expect(html).toContain('Noget gik galt hos os');
  expect(html).toContain('href="/udvalg"');
  expect(html).not.toContain('published.matter');
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  await expect.poll(house.printed).toContain(`Fejl ${id ?? '?'} på /sager`);
});

test('and so is one in the frame of the page itself', async () => {
  await sql`alter table published.site rename to site_elsewhere`.execute(db);
  const { status, html, id } = await faultOf('/udvalg');
  expect(status).toBe(500);
  expect(html).toContain('Noget gik galt hos os');
  expect(html).toContain('<html lang="da">');
  expect(id).toMatch(/^[0-9a-f]{8}$/);
});
