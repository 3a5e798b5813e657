import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

process.env.TZ = 'Europe/Copenhagen';

export default defineConfig({
  plugins: [sveltekit({ adapter: adapter() })],
  test: {
    globalSetup: ['test/database-global-setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
