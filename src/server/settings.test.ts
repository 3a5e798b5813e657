import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  test('without any, Rådslag listens on this machine only and keeps its data in ./data', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 3000,
        origin: 'http://127.0.0.1:3000',
        dataFolder: path.resolve('data'),
        databaseUrl: undefined,
        readerUrl: undefined,
        accessibilityUrl: undefined,
        clamd: undefined,
        localAccounts: 'on',
        oidc: undefined,
        sample: 'all',
        addressHeader: undefined,
        secretKey: undefined,
        mail: { kind: 'folder', from: { name: 'Rådslag', address: 'raadslag@localhost' } },
      },
    });
  });

  test('an empty variable means the default', () => {
    expect(readSettings({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  test.each([
    ['clamav.example.dk:3310', { host: 'clamav.example.dk', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.sock', { path: '/run/clamav/clamd.sock' }],
  ])('the virus scanner is found at %s', (RAADSLAG_CLAMD, clamd) => {
    expect(readSettings({ RAADSLAG_CLAMD })).toMatchObject({ value: { clamd } });
  });

  test('with a database of the municipality’s own, only the account for emergencies has a password', () => {
    expect(readSettings({ DATABASE_URL: 'postgresql://a:b@c/d' })).toMatchObject({
      value: { localAccounts: 'break-glass' },
    });
  });

  const oidc = {
    RAADSLAG_OIDC_ISSUER: 'https://login.example.dk',
    RAADSLAG_OIDC_CLIENT_ID: 'raadslag',
    RAADSLAG_OIDC_CLAIMS: '{"roles":{"claim":"groups","map":{"sek":"secretary"}}}',
  };
  test('with the municipality’s own sign-in, only the account for emergencies has a password', () => {
    expect(readSettings(oidc)).toMatchObject({
      value: {
        localAccounts: 'break-glass',
        oidc: {
          issuer: 'https://login.example.dk',
          rules: {
            roles: { claim: 'groups', map: new Map([['sek', ['secretary']]]) },
            committees: null,
          },
          scope: 'openid profile email',
          body: null,
        },
      },
    });
  });

  test.each([
    { RAADSLAG_OIDC_ISSUER: 'http://login.example.dk' },
    { RAADSLAG_OIDC_ISSUER: 'login' },
    { RAADSLAG_OIDC_ISSUER: '' },
    { RAADSLAG_OIDC_CLIENT_ID: '' },
    { RAADSLAG_OIDC_CLAIMS: '' },
    { RAADSLAG_OIDC_CLAIMS: '{"roles"' },
    { RAADSLAG_OIDC_CLAIMS: '/findes/ikke.json' },
    { RAADSLAG_OIDC_CLAIMS: '{"roles":{"claim":"groups","map":{"sek":"chair"}}}' },
    { RAADSLAG_LOCAL_ACCOUNTS: 'on' },
    { RAADSLAG_OIDC_ISSUER: '', RAADSLAG_OIDC_CLIENT_ID: '', RAADSLAG_OIDC_CLAIMS: '', RAADSLAG_OIDC_BODY: 'Prøvestrup Kommune' }, // prettier-ignore
  ])('the municipality’s own sign-in is refused with %o', (changed) => {
    expect(readSettings({ ...oidc, ...changed })).toMatchObject({
      ok: false,
      error: { setting: expect.stringMatching(/^RAADSLAG_/) as string },
    });
  });

  test('an IPv6 address stands in brackets in the origin', () => {
    expect(readSettings({ HOST: '::1', PORT: '8080' })).toMatchObject({
      value: { origin: 'http://[::1]:8080' },
    });
  });

  test('the origin keeps neither path nor trailing slash', () => {
    expect(readSettings({ RAADSLAG_ORIGIN: 'https://politik.example.dk/' })).toMatchObject({
      value: { origin: 'https://politik.example.dk' },
    });
  });

  test.each([
    { PORT: 'åben' },
    { PORT: '70000' },
    { DATABASE_URL: 'mysql://localhost/x' },
    { RAADSLAG_CLAMD: 'clamav' },
    { RAADSLAG_CLAMD: 'clamav:0' },
    { RAADSLAG_READER_URL: 'localhost' },
    { RAADSLAG_ORIGIN: 'politik.example.dk' },
    { RAADSLAG_ACCESSIBILITY_URL: 'was' },
    { RAADSLAG_LOCAL_ACCOUNTS: 'off' },
    { RAADSLAG_SAMPLE: 'ja' },
    { RAADSLAG_ADDRESS_HEADER: 'x forwarded' },
    { RAADSLAG_SMTP: 'post.example.dk', RAADSLAG_MAIL_FROM: 'raadslag@example.dk' },
    { RAADSLAG_SMTP: 'https://post.example.dk', RAADSLAG_MAIL_FROM: 'raadslag@example.dk' },
    { RAADSLAG_SMTP: 'smtp://post.example.dk?tls=off', RAADSLAG_MAIL_FROM: 'r@example.dk' },
    { RAADSLAG_MAIL_FROM: 'Rådslag' },
    { RAADSLAG_SECRET_KEY: 'hemmelig' },
    { RAADSLAG_MAIL_FROM: 'a@example.dk, b@example.dk' },
  ])('%o is refused by name', (env) => {
    expect(readSettings(env)).toMatchObject({ ok: false, error: { setting: Object.keys(env)[0] } });
  });

  const from = { RAADSLAG_MAIL_FROM: 'Rådslag <raadslag@example.dk>' };
  test.each([
    ['smtp://post.example.dk', { host: 'post.example.dk', port: 587, security: 'starttls' }],
    ['smtps://a:b%40@post.example.dk', { port: 465, security: 'tls', user: 'a', password: 'b@' }],
    ['smtp://post.example.dk:25?tls=none', { port: 25, security: 'none', user: null }],
    ['smtp://127.0.0.1:25', { host: '127.0.0.1', security: 'none' }],
    ['smtp://[::1]:25', { host: '::1', security: 'none' }],
  ])('mails go through %s', (RAADSLAG_SMTP, server) => {
    expect(readSettings({ ...from, RAADSLAG_SMTP })).toMatchObject({
      value: {
        mail: {
          kind: 'smtp',
          from: { name: 'Rådslag', address: 'raadslag@example.dk' },
          ...server,
        },
      },
    });
  });

  test('a mail server without a sender is refused', () => {
    expect(readSettings({ RAADSLAG_SMTP: 'smtp://post.example.dk' })).toMatchObject({
      error: { setting: 'RAADSLAG_MAIL_FROM' },
    });
  });

  test('a refused address does not show its password', () => {
    const smtp = readSettings({ RAADSLAG_SMTP: 'ftp://ejer:hemmelig@localhost' });
    expect(JSON.stringify(smtp)).not.toContain('hemmelig');
    const refused = readSettings({ DATABASE_URL: 'mysql://ejer:hemmelig@localhost/x' });
    expect(JSON.stringify(refused)).not.toContain('hemmelig');
  });
});
