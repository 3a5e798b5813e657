import { words } from '#domain/text/words.ts';
import type { Reader } from './source.ts';
import { sourceText } from './source-words.ts';

/** The last resort: no layout at all. Everything is kept as it stands, and said aloud. */
export const unrecognised: Reader = {
  id: 'unrecognised',
  recognise: () => Number.MIN_VALUE,
  read: (source) => {
    const text = sourceText(source);
    return {
      reader: 'unrecognised',
      meeting: {
        committee: null,
        legislativeTerm: null,
        date: null,
        time: null,
        place: null,
        kind: 'agenda',
        attendees: [],
        absentees: [],
      },
      items: [],
      documents: [],
      furniture: words(text).length === 0 ? [] : [{ kind: 'other', text }],
      warnings: [
        {
          code: 'not-recognised',
          message:
            'Filen ligner ikke en dagsorden eller et referat. Teksten er gemt, som den står.',
        },
      ],
    };
  },
};
