import { isRule } from './line-kinds.ts';

/** Lines that stand together between empty lines or rules. */
export interface Chunk {
  readonly kind: 'text' | 'rule';
  /** Where its first line stands in the file, from 0. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Whether a rule stands directly under its one line: "News" over "----". */
  readonly underlined: boolean;
}

/** Lines from `start` to `end` (exclusive) as chunks, in order; empty lines are in none. */
export function splitChunks(lines: readonly string[], start = 0, end = lines.length): Chunk[] {
  const chunks: Chunk[] = [];
  let run: { line: number; lines: string[] } | null = null;
  const close = (underlined = false) => {
    if (run) chunks.push({ kind: 'text', ...run, underlined });
    run = null;
  };
  for (let index = start; index < end; index += 1) {
    const text = lines[index] ?? '';
    if (text.trim() === '') close();
    else if (!isRule(text)) {
      run ??= { line: index, lines: [] };
      run.lines.push(text);
    } else if (isUnderline(run, text)) close(true);
    else {
      close();
      chunks.push({ kind: 'rule', line: index, lines: [text], underlined: false });
    }
  }
  close();
  return chunks;
}

/** The text of a chunk on one line. */
export const chunkText = (chunk: Chunk): string => chunk.lines.map((line) => line.trim()).join(' ');

/** The chunk without its first lines. */
export const chunkFrom = (chunk: Chunk, count: number): Chunk => ({
  ...chunk,
  line: chunk.line + count,
  lines: chunk.lines.slice(count),
  underlined: false,
});

/** The chunk without the first characters of its `chunkText`; what is left keeps its column. */
export function chunkAfter(chunk: Chunk, characters: number): Chunk {
  let left = characters;
  for (const [index, line] of chunk.lines.entries()) {
    const text = line.trim();
    if (left < text.length) {
      const rest = chunkFrom(chunk, index);
      const kept = text.slice(left).trimStart().padStart(text.length);
      return { ...rest, lines: [kept, ...rest.lines.slice(1)] };
    }
    left -= text.length + 1;
  }
  return chunkFrom(chunk, chunk.lines.length);
}

const isUnderline = (run: { lines: readonly string[] } | null, rule: string): boolean =>
  run?.lines.length === 1 && rule.trim().length >= (run.lines[0] ?? '').trim().length * 0.6;
