import iconv from 'iconv-lite';

/** The words of a rich text document, without its tables of fonts and styles. */
export function textOfRtf(bytes: Uint8Array): string {
  const rtf = Buffer.from(bytes).toString('latin1');
  const codePage = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '1252';
  const encoding = iconv.encodingExists(`windows-${codePage}`) ? `windows-${codePage}` : 'cp1252';
  return withoutGroups(rtf)
    .replace(/\\u(-?\d+) ?(?:\\'[0-9a-f]{2}|\?)?/gi, (_, code: string) =>
      String.fromCharCode((Number(code) + 65_536) % 65_536),
    )
    .replace(/(?:\\'[0-9a-f]{2})+/gi, (bytesOf) =>
      iconv.decode(Buffer.from(bytesOf.replaceAll("\\'", ''), 'hex'), encoding),
    )
    .replace(/\\(?:par|line|tab|cell|row|sect|page)\b ?/g, '\n')
    .replace(/\\[a-z]+-?\d* ?/gi, '')
    .replace(/[{}\r]|\\[^a-z]/gi, '');
}

/** Groups that hold no words for readers. */
function withoutGroups(rtf: string): string {
  let out = '';
  let depth = 0;
  let silent = 0;
  for (let at = 0; at < rtf.length; at += 1) {
    const character = rtf[at];
    if (character === '\\') {
      if (silent === 0) out += rtf.slice(at, at + 2);
      at += 1;
    } else if (character === '{') {
      depth += 1;
      const head = rtf.slice(at + 1, at + 24);
      const isSilent =
        /^\s*\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|listtext|pntext|header|footer)/.test(
          head,
        );
      if (silent === 0 && isSilent) silent = depth;
      if (silent === 0) out += character;
    } else if (character === '}') {
      if (silent === 0) out += character;
      if (silent === depth) silent = 0;
      depth -= 1;
    } else if (silent === 0) out += character;
  }
  return out;
}
