import { clip } from './clip.ts';
import { type Chunk, chunkFrom } from './split-chunks.ts';

/** What the lines over a message of a digest say: "Date: …", "From: …", "Subject: …". */
export interface MessageHead {
  readonly subject: string | null;
  /** The writer's name, or the address where there is none. */
  readonly writer: string | null;
  /** As printed. */
  readonly date: string | null;
  /** Lines of the chunk that it takes up. */
  readonly lines: number;
}

const keys =
  /^(?<key>date|from|subject|to|cc|sender|reply-to|organi[sz]ation|newsgroups|message-id|keywords|summary|lines|followup-to|approved|references|title|author|source|x-[a-z-]{1,20}|resent-[a-z]{1,10}):(?:\s+(?<value>\S.*))?$/i;

/** The head at the top of a chunk; null where these are no such lines. */
export function readMessageHead({ kind, lines }: Chunk): MessageHead | null {
  if (kind !== 'text') return null;
  const fields = new Map<string, string>();
  let count = 0;
  let last: string | null = null;
  for (const line of lines) {
    const { key, value = '' } = keys.exec(line.trimEnd())?.groups ?? {};
    if (key) {
      last = key.toLowerCase();
      if (!fields.has(last)) fields.set(last, value.trim());
    } else if (last !== null && /^\s+\S/.test(line)) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
    } else break;
    count += 1;
  }
  const value = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean) ?? null;
  const subject = value('subject', 'title');
  const from = value('from', 'author', 'sender');
  if (fields.size < 2 || (subject === null && from === null)) return null;
  return { subject, writer: from && writerOf(from), date: value('date'), lines: count };
}

/** What stands under the head in its chunk. */
export const chunkUnderHead = (chunk: Chunk, head: MessageHead): Chunk | null => {
  const rest = chunkFrom(chunk, head.lines);
  return rest.lines.length > 0 ? rest : null;
};

/** "Vera Lind" of `"Vera Lind" <vera@quay.example>` and `vera@quay.example (Vera Lind)`. */
function writerOf(from: string): string {
  const named =
    /^\s*"?(?<before>[^"<]*?[^"<\s])"?\s*<[^<>]*>/.exec(from)?.groups?.before ??
    /\((?<inside>[^()]{2,})\)\s*$/.exec(from)?.groups?.inside;
  return clip((named ?? from).trim(), 290);
}
