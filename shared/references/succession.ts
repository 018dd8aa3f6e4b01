import type { Identifier } from '../kernel/identifier.ts';

interface Successor {
  readonly id: Identifier;
  readonly continues: Identifier | null;
}

/**
 * The publications that this one continues, and those that continue it, nearest first, without
 * itself. A circle, which only a mistake can make, is walked once.
 */
export function lineOfSuccession(
  id: Identifier,
  publications: readonly Successor[],
): readonly Identifier[] {
  const line = new Set<Identifier>([id]);
  for (const member of line) {
    const continued = publications.find((one) => one.id === member)?.continues;
    if (continued != null && publications.some((one) => one.id === continued)) line.add(continued);
    for (const one of publications) if (one.continues === member) line.add(one.id);
  }
  line.delete(id);
  return [...line];
}

/** The publications that this one continues, nearest first. */
export function predecessors(
  id: Identifier,
  publications: readonly Successor[],
): readonly Identifier[] {
  const line: Identifier[] = [];
  let continued = publications.find((one) => one.id === id)?.continues ?? null;
  while (continued !== null && continued !== id && !line.includes(continued)) {
    const member = continued;
    line.push(member);
    continued = publications.find((one) => one.id === member)?.continues ?? null;
  }
  return line;
}
