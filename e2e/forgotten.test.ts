import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailServer } from '../test/mail-server.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signIn } from './signed-in.ts';

const email = 'vibe@boegelund.example';

const server = await mailServer();
afterAll(server.close);
const env = {
  RAADSLAG_SMTP: `smtp://127.0.0.1:${server.port}`,
  RAADSLAG_MAIL_FROM: 'Rådslag <raadslag@boegelund.example>',
};
const [house, browser] = await Promise.all([aHouse({ env }), aBrowser()]);

describe('whoever has forgotten the password', () => {
  beforeAll(async () => {
    await house.raadslag('accounts', 'add', 'Vibe Glemsom', email, '--role', 'auditor');
  });

  const mailed = async (subject: string): Promise<string> => {
    await expect
      .poll(async () =>
        (await Promise.all(server.received.map(({ source }) => PostalMime.parse(source)))).map(
          (mail) => mail.subject,
        ),
      )
      .toContain(subject);
    for (const { source } of server.received) {
      const mail = await PostalMime.parse(source);
      if (mail.subject === subject) return mail.text ?? '';
    }
    return '';
  };

  test('chooses a new one by a link in a mail, without JavaScript and on a phone', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(`${house.origin}/log-ind`);
    await leadOn(page.getByRole('link', { name: 'Har du glemt din adgangskode?' }));
    await page.fill('#email', email);
    await leadOn(page.getByRole('button', { name: 'Send link' }));
    expect(await page.textContent('[role=status]')).toContain('Se i din indbakke');
    const letter = await mailed('Vælg en ny adgangskode til Rådslag');
    const link = /https?:\S+kode=\S+/.exec(letter)?.[0] ?? '';
    expect(new URL(link).origin).toBe(house.origin);
    await page.goto(link);
    await page.fill('#chosen', 'aaaaaaaaaaaaaa');
    await leadOn(page.getByRole('button', { name: 'Skift adgangskode' }));
    expect(await page.textContent('[role=alert]')).toContain('ikke skiftet');
    await page.fill('#chosen', 'fire ord der ikke hører sammen');
    await leadOn(page.getByRole('button', { name: 'Skift adgangskode' }));
    expect(page.url()).toBe(`${house.origin}/log-ind?skiftet`);
    await page.goto(link);
    expect(await page.textContent('h1')).toBe('Linket virker ikke længere');
    await context.close();

    await mailed('Din adgangskode til Rådslag er skiftet');
    const scripted = await browser.newPage();
    await signIn(scripted, house.origin, email, 'fire ord der ikke hører sammen');
    await scripted.close();
  });

  test('finds pages that everybody can read', async () => {
    const page = await browser.newPage();
    for (const address of [
      '/log-ind/glemt',
      '/log-ind/glemt?sprog=en',
      '/log-ind/glemt/ny?kode=x',
    ]) {
      await page.goto(house.origin + address);
      expect([address, await findAccessibilityFaults(page)]).toEqual([address, []]);
    }
    await page.close();
  });
});
