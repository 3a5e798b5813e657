import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minutesTemplate, textSettings } from './minutes-template.ts';
import { paperJson } from './paper-json.ts';
import type { Paper } from './paper.ts';
import { signsJson } from './signs.ts';

const weights = ['Regular', 'SemiBold'];
const fontFolder = 'node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf';

/** Sets papers as PDF/UA-1; blocks its thread while it does. `origin` is that of the site, for links. */
export type Typesetter = (paper: Paper, origin: string | null) => Uint8Array;

/** Tries one character at a time, to learn which one has no picture in any font. */
const trial = `#set document(title: "1")\n${textSettings}\n#json(bytes(sys.inputs.at("character")))`;
/** What IBM Plex Sans is sure to have: Latin letters, punctuation, currency. */
const outsideLatin = /[^\u0020-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]/u;

const isAboutFonts = (fault: unknown): boolean =>
  fault instanceof Error && fault.message.includes('could not be displayed');

/**
 * Opens a typesetter with the fonts of the house, read from `node_modules` under `root`. A warning is a
 * failure: an absent font would otherwise be replaced in silence. Where PDF/UA refuses a paper for a
 * character without a picture, the character is found, and a stand-in is set for it.
 */
export function openTypesetter(root: string): Typesetter {
  const fontBlobs = weights.map((weight) =>
    readFileSync(path.join(root, fontFolder, `IBMPlexSans-${weight}.ttf`)),
  );
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: root });
  const canSet = new Map<string, boolean>();

  function compile(source: string, inputs: Record<string, string>): Uint8Array {
    const done = compiler.compile({ mainFileContent: source, inputs });
    const fault = done.takeError() ?? done.takeWarnings();
    if (fault) throw new Error(`not set: ${JSON.stringify(fault.shortDiagnostics)}`);
    if (!done.result) throw new Error('not set: no document');
    return compiler.pdf(done.result, { pdfStandard: 'ua-1' });
  }

  function tryCharacters(text: string): void {
    for (const character of new Set(text.match(new RegExp(outsideLatin, 'gu')))) {
      if (canSet.has(character)) continue;
      try {
        compile(trial, { character: JSON.stringify(character) });
        canSet.set(character, true);
      } catch {
        canSet.set(character, false);
      }
    }
  }

  function setOrReplace(paper: Paper, origin: string | null): Uint8Array {
    const set = (isMissing: (character: string) => boolean): Uint8Array =>
      compile(minutesTemplate, {
        paper: paperJson(paper, { origin, isMissing }),
        signs: signsJson,
      });
    const isKnownMissing = (character: string): boolean => canSet.get(character) === false;
    try {
      return set(isKnownMissing);
    } catch (fault) {
      if (!isAboutFonts(fault)) throw fault;
    }
    tryCharacters(paperJson(paper, { origin, isMissing: () => false }));
    try {
      return set(isKnownMissing);
    } catch (fault) {
      if (!isAboutFonts(fault)) throw fault;
    }
    return set((character) => outsideLatin.test(character));
  }

  return (paper, origin) => {
    try {
      return setOrReplace(paper, origin);
    } finally {
      compiler.evictCache(0);
    }
  };
}
