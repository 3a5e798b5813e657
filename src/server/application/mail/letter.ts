import type { NoticeKind } from '#domain/notice/notice.ts';

/**
 * A mail before it has words: what it is about, as data. Paths, never whole addresses: the sender knows where Rådslag is. A new
 * kind of letter is a line here and its words in `src/ui/text/letters.ts`.
 */
export type Letter =
  | {
      readonly kind: 'password-changed';
      readonly name: string;
      readonly by: 'oneself' | 'administrator' | 'link';
    }
  | {
      readonly kind: 'second-factor-changed';
      readonly name: string;
      /** `reset`: by an administrator. */
      readonly change: 'on' | 'off' | 'codes' | 'reset';
    }
  | {
      readonly kind: 'passkeys-changed';
      readonly name: string;
      readonly change: 'added' | 'removed';
      /** What its owner calls it. */
      readonly passkey: string;
    }
  | {
      /** By an administrator. */
      readonly kind: 'sessions-ended';
      readonly name: string;
    }
  | {
      readonly kind: 'break-glass-used';
      readonly name: string;
      /** Whose it is. */
      readonly account: string;
    }
  | {
      readonly kind: 'recovery-code-used';
      readonly name: string;
      /** How many are left. */
      readonly left: number;
    }
  | {
      readonly kind: 'password-forgotten';
      readonly name: string;
      /** Where a new one is chosen; holds the token. */
      readonly path: string;
    }
  | {
      /** Says what has happened and nothing of what it is about, which may be closed. */
      readonly kind: 'notice';
      readonly name: string;
      readonly what: NoticeKind;
      readonly path: string;
    }
  | {
      readonly kind: 'notices-waiting';
      readonly name: string;
      /** How many have not been read. */
      readonly count: number;
    };

/** A letter with its words. */
export type WrittenLetter = { readonly subject: string; readonly text: string };

/**
 * Puts a letter into words.
 * @param language the receiver's
 * @returns null for a kind that another version of Rådslag has queued and this one does not know
 */
export type LetterWriter = (letter: Letter, language: 'da' | 'en') => WrittenLetter | null;
