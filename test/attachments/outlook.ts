import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';
import type { MailText } from './mail.ts';

type Node =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly children: readonly Node[] };

const stream = (name: string, bytes: Uint8Array): Node => ({ name, bytes });
const words = (property: string, text: string): Node =>
  stream(`__substg1.0_${property}001F`, Buffer.from(text, 'utf16le'));
const binary = (property: string, bytes: Uint8Array): Node =>
  stream(`__substg1.0_${property}0102`, bytes);
/** Nothing but the reserved head, whose length tells whose properties they are (MS-OXMSG § 2.4.1). */
const properties = (head: number): Node => stream('__properties_version1.0', new Uint8Array(head));

/** A mail as Outlook saves it (.msg), with exactly these parts. */
export function outlookOf({ subject = 'Hej', text, html, file }: MailText): Uint8Array {
  const attached =
    file === undefined
      ? []
      : [
          {
            name: '__attach_version1.0_#00000000',
            children: [properties(8), binary('3701', file.bytes), words('3707', file.name)],
          },
        ];
  const recipient = {
    name: '__recip_version1.0_#00000000',
    children: [properties(8), words('3001', 'Modtager')],
  };
  return compound([
    properties(32),
    words('001A', 'IPM.Note'),
    words('0037', subject),
    words('0C1A', 'Afsender'),
    ...(text === undefined ? [] : [words('1000', text)]),
    ...(html === undefined ? [] : [binary('1013', Buffer.from(html))]),
    recipient,
    ...attached,
  ]);
}

const entryOf = (name: string, type: TypeEnum, length: number): Entry => ({ name, type, length });

function compound(nodes: readonly Node[]): Uint8Array {
  const root: Entry = { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] };
  const entries = [root];
  const add = (parent: Entry, node: Node): void => {
    const { name } = node;
    const entry: Entry =
      'bytes' in node
        ? {
            ...entryOf(name, TypeEnum.DOCUMENT, node.bytes.length),
            // Bytes of their own: the writer takes all that lies behind them.
            binaryProvider: () => Uint8Array.from(node.bytes),
          }
        : { ...entryOf(name, TypeEnum.DIRECTORY, 0), children: [] };
    parent.children?.push(entries.push(entry) - 1);
    if ('children' in node) for (const child of node.children) add(entry, child);
  };
  for (const node of nodes) add(root, node);
  return burn(entries);
}
