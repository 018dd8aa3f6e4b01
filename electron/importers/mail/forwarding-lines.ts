/** "---------- Forwarded message ----------", "Begin forwarded message:" and their like. */
export const opensForwarded = (line: string): boolean =>
  line.length < 120 &&
  /^[\s*=_+~-]*(?:(?:begin|start of)\s+)?(?:forwarded|included|original|fwd:?)\s+(?:message|mail|text|article|posting|letter)\b(?:\s+(?:follows|from\b.*|by\b.*))?[\s:*=_+~.-]*$/i.test(
    line,
  );

/** "------- End of Forwarded Message". */
export const closesForwarded = (line: string): boolean =>
  line.length < 120 &&
  /^[\s*=_+~-]*end (?:of )?(?:the )?(?:forwarded|included|original)\s+(?:message|mail|text|article|posting|letter)\b[\s:*=_+~.-]*$/i.test(
    line,
  );

/** "At 03:35 PM 5/17/96 -0400, Vera Lind wrote:" over a quotation. */
export const isAttribution = (line: string): boolean =>
  line.length < 300 &&
  /(?:wrote|writes|said|says|posted|schrieb|a écrit|пишет|писал)\s?(?:in message\b.*)?:\s*$/i.test(
    line,
  );

/** "[...]", "[..]", "[snip]", "[Banner snipped!]": someone cut the text here. */
export const isElision = (line: string): boolean =>
  /^\s*(?:[[<({]\s*(?:\.{2,}|…|\w{0,12}\s?(?:snip|snipped|cut|deleted|omitted|elided|excerpt)\W{0,3}(?:\w{1,12})?)\s*[\])}>]+)\s*$/i.test(
    line,
  );

const names =
  'from|to|cc|bcc|date|sent|subject|subj|sender|reply-to|message-id|newsgroups|organi[sz]ation|followup-to|originator|keywords|references|in-reply-to|lines|path|approved|precedence|received|return-path|errors-to|mime-version|content-[\\w-]+|resent-[\\w-]+|x-[\\w-]+|list-[\\w-]+|distribution|summary|status|posted-date|apparently-to|delivered-to|nntp-posting-host|article-i\\.d\\.';
const headerLine = new RegExp(
  `^\\s{0,3}\\*{0,2}(?<name>${names})\\*{0,2}\\s*:(?:\\*{2})?(?:\\s|$)(?<value>.*)$`,
  'i',
);

/** A line of a head within a text: "Subject: Quay 5.06"; null for any other. */
export function headerWithin(
  line: string,
): { readonly name: string; readonly value: string } | null {
  const groups = headerLine.exec(line)?.groups;
  if (!groups) return null;
  return { name: (groups.name ?? '').toLowerCase(), value: (groups.value ?? '').trim() };
}

/** The frame that signed messages stand in. */
export const opensSigned = (line: string): boolean =>
  /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/.test(line);
export const opensSignature = (line: string): boolean =>
  /^-----BEGIN PGP SIGNATURE-----\s*$/.test(line);
export const closesSignature = (line: string): boolean =>
  /^-----END PGP SIGNATURE-----\s*$/.test(line);
