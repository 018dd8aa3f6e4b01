import { importLimits } from '../import-limits.ts';

const field = /^(?<name>[!-9;-~]{1,80})[ \t]*:/;
/** Fields that only programmes for mail write. */
const technical =
  /^(?:message-id|received|return-path|mime-version|delivered-to|content-transfer-encoding|x-mailer|in-reply-to|list-id|x-originating-ip|dkim-signature|envelope-to)$/;
const personal = /^(?:from|to|cc|subject|date|reply-to|sender|content-type|newsgroups)$/;

/** 0 to 1: how surely bytes are a message, by the fields that it begins with. */
export function looksLikeMail(bytes: Uint8Array): number {
  const opening = Buffer.from(bytes.subarray(0, importLimits.sampleBytes)).toString('latin1');
  const seen = new Set<string>();
  for (const [index, line] of opening.split(/\r?\n/, 200).entries()) {
    const name = field.exec(line)?.groups?.name?.toLowerCase();
    if (name) seen.add(name);
    else if (!/^[ \t]+\S/.test(line) && !(index === 0 && /^(?:>?From \S|\ufeff)/.test(line))) break;
  }
  const machine = [...seen].filter((name) => technical.test(name)).length;
  const people = [...seen].filter((name) => personal.test(name)).length;
  if (machine > 0 && machine + people >= 2) return 0.965;
  return people >= 3 && seen.has('from') ? 0.85 : 0;
}
