import type { OpenFinding } from '#application/meeting/finding-store.ts';
import type { Context } from '#application/ports.ts';
import { decideFinding } from '#application/publication/decide-findings.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import { findingKindText, findingPlaceText } from '#ui/text/finding.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { readHandle } from './name-handle.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag findings
raadslag findings --accept NUMMER… --reason GRUND
raadslag findings --mask NUMMER… --reason GRUND

Viser de fund af personoplysninger, som ingen har taget stilling til, og som holder deres punkt tilbage.
Selve oplysningen vises ikke. Når alle fund i et punkt er afgjort, udgives punktet, hvis mødet er udgivet.

  --accept        oplysningen må være offentlig
  --mask          oplysningen dækkes i den offentlige udgave (▇▇▇▇), også i tidligere udgaver
  --reason GRUND  hvorfor; det står i journalen
  --format json   listen som JSON

Skal hele punktet lukkes i stedet: raadslag close.
Slutter med 0, når der ikke er noget at tage stilling til, ellers 1, og 2 ved forkert brug.`;

const listed = (finding: OpenFinding): string =>
  [
    String(finding.handle).padStart(5),
    `${findingKindText(finding.kind)} ${finding.masked}`,
    finding.certainty === 'low' ? '(usikkert)' : '',
    `i ${findingPlaceText(finding.part)}`,
  ]
    .filter((part) => part !== '')
    .join('  ');

async function list({ stores }: Context, isJson: boolean, console: Console): Promise<ExitStatus> {
  const findings = await stores.findings.open();
  if (isJson) console.out(JSON.stringify(findings, null, 2));
  else if (findings.length === 0) console.out('Der er ingen fund at tage stilling til.');
  else
    for (const [place, ofItem] of Map.groupBy(
      findings,
      ({ committee, date, number, position }) =>
        `${committee} ${date}, punkt ${number ?? `på plads ${position}`}`,
    ))
      console.out([place, ...ofItem.map(listed)].join('\n'));
  return findings.length === 0 ? 0 : 1;
}

async function decide(
  context: Context,
  status: 'accepted' | 'masked',
  handles: readonly number[],
  reason: string,
  console: Console,
): Promise<ExitStatus> {
  let exit: ExitStatus = 0;
  for (const handle of handles) {
    const finding = await context.stores.findings.withHandle(handle);
    const done = finding && (await decideFinding(context, { finding, status, reason }));
    if (done?.ok) console.out(`${handle} er ${status === 'masked' ? 'dækket' : 'godkendt'}.`);
    else {
      console.err(`${handle}: ${archiveRefused[done?.error.type ?? 'not-found']}`);
      exit = 1;
    }
  }
  return exit;
}

/** `raadslag findings`: what waits for someone before it is published. */
export const command: Command = {
  name: 'findings',
  summary: 'Viser og afgør fund af personoplysninger',
  usage,
  run: async (args, console) => {
    const known = { accept: 'flag', mask: 'flag', reason: 'text', format: 'text' } as const;
    const read = readArgs(args, known);
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const { accept, mask, reason, format = 'text' } = options;
    if (format !== 'text' && format !== 'json')
      return refuseUse(command, console, '--format skal være text eller json.');
    if (!accept && !mask && words.length === 0)
      return withArchive(console, ({ context }) => list(context, format === 'json', console));
    const handles = words.flatMap((word) => word.split(',')).map(readHandle);
    const numbers = handles.flatMap((handle) => handle ?? []);
    if (accept === mask || numbers.length === 0 || numbers.length < handles.length)
      return refuseUse(command, console, 'Skriv --accept eller --mask og fundenes numre.');
    if (reason === undefined) return refuseUse(command, console, 'Skriv hvorfor: --reason GRUND.');
    const status = mask ? 'masked' : 'accepted';
    return withArchive(console, ({ context }) => decide(context, status, numbers, reason, console));
  },
};
