import { availableParallelism } from 'node:os';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { PreprocessorGroup } from 'svelte/compiler';
import { defineConfig } from 'vitest/config';

process.env.TZ = 'Europe/Copenhagen';

/**
 * SvelteKit's announcer of a new page hides itself with a style attribute, which our content policy refuses, so that its words would
 * stand on the page. Here it gets the class that hides ours.
 * @throws when SvelteKit has come to write it otherwise
 */
const announcerWithoutStyle: PreprocessorGroup = {
  name: 'announcer-without-style',
  markup({ content, filename }) {
    if (filename?.replaceAll('\\', '/').endsWith(announcerFile) !== true) return undefined;
    const code = content.replace(
      /(id="svelte-announcer"[^>]*?)\sstyle="[^"]*"/,
      '$1 class="sr-only"',
    );
    if (code === content) throw new Error(`${announcerFile} is not as it was`);
    return { code };
  },
};
const announcerFile = '@sveltejs/kit/src/runtime/components/root.svelte';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      preprocess: [announcerWithoutStyle],
      // A page that is not there reads the same at every depth.
      paths: { relative: false },
      // By hashes, not nonces: pages are cached. frame-ancestors only works as a header, which this is.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    // One chunk is larger than Vite's 500 kB: the editor (626 kB, 158 kB as it is sent). The sheet of a matter alone fetches it, after it
    // has been shown with plain fields, and uses all of it at once: in pieces it would come no sooner.
    chunkSizeWarningLimit: 680,
  },
  test: {
    setupFiles: ['test/laws.ts'],
    projects: [
      {
        extends: true,
        // What has no state needs no process of its own for each file.
        test: { name: 'pure', include: ['src/{domain,ui}/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['{src,test,e2e}/**/*.test.ts'],
          exclude: ['src/{domain,ui}/**'],
          globalSetup: ['test/database-global-setup.ts'],
        },
      },
    ],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // What a test waits to see: as long as a person might on a machine that is busy.
    expect: { poll: { timeout: 60_000 } },
    // Most tests wait for a database or a browser, so that every core can have one.
    maxWorkers: availableParallelism(),
  },
});
