import { isOfficeMailbox } from './office.ts';
import type { FoldedFinding } from './finding.ts';

const local = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const domain = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/u;
const at = /@|\s?[([{]\s?(?:at|snabel-?a)\s?[)\]}]\s?/gi;

/** E-mail addresses, also those written `navn (at) firma.dk`. Looks only around each sign, so time is linear. */
export function* findEmail(text: string): Generator<FoldedFinding> {
  at.lastIndex = 0;
  for (let sign = at.exec(text); sign; sign = at.exec(text)) {
    if (sign.index === 0 || text[sign.index - 1] === '@') continue;
    const before = local.exec(text.slice(Math.max(0, sign.index - 64), sign.index))?.[0];
    const name = before?.replace(/^[.'%+-]+/, '');
    const behind = sign.index + sign[0].length;
    const host = domain.exec(text.slice(behind, behind + 255))?.[0];
    if (!name || !host) continue;
    yield {
      kind: 'email',
      certainty: isOfficeMailbox(name) ? 'low' : 'high',
      start: sign.index - name.length,
      end: behind + host.length,
      masked: `${name.length > 2 ? name.slice(0, 1) : ''}▇▇▇@▇▇▇`,
    };
  }
}
