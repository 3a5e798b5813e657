import type { ClientInit } from '@sveltejs/kit/hooks';
import { keepTyped } from '#ui/browser/keep-typed.ts';

export const init: ClientInit = () => {
  keepTyped();
};
