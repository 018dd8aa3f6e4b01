import type { Proof, Remark } from '../proof.ts';

interface Printing {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One outlet under several names in one briefing. The form that is printed most often is the one
 * to keep; of equal ones that of the authority record, else the first. "Russian agencies" and
 * "news agencies" are no names.
 */
export function* spelledSeveralWays({ occurrences }: Proof): Generator<Remark> {
  const printings = new Map<string, { recordName: string; all: Printing[] }>();
  for (const { start, reading, sources } of occurrences) {
    for (const source of (reading?.groups ?? []).flatMap((group) => group.sources)) {
      const meant = sources.find(({ name }) => name === source.name);
      if (!meant || meant.kind === 'collective') continue;
      const known = printings.get(meant.sourceId) ?? { recordName: meant.recordName, all: [] };
      known.all.push({ name: source.name, start: start + source.start, end: start + source.end });
      printings.set(meant.sourceId, known);
    }
  }
  for (const { recordName, all } of printings.values()) {
    const kept = keptForm(all, recordName);
    for (const { name, start, end } of all) {
      if (name === kept) continue;
      yield {
        start,
        end,
        message: `“${name}” is also printed as “${kept}” in this briefing.`,
        fix: { words: `Make it “${kept}”`, start, end, text: kept },
      };
    }
  }
}

function keptForm(all: readonly Printing[], recordName: string): string {
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const often = [...counts].filter(([, count]) => count === most).map(([name]) => name);
  return often.includes(recordName) ? recordName : (often[0] ?? recordName);
}
