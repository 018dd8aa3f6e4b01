import type { DateSpan } from '../../../shared/citations/reading.ts';
import type { CitedWork } from './cited-work.ts';
import { readableSlug } from './readable-slug.ts';

type Named = Pick<CitedWork, 'container' | 'title' | 'issued' | 'volume' | 'number'> & {
  readonly key: string;
};

/**
 * An id for each work: "interfax-2000-08-29", for a range "interfax-2000-08-28-to-29", with the
 * title where one is printed. Works that would share one are told apart by a sign made of what
 * they are, so that the order of a list does not change it.
 */
export function workIds(works: readonly Named[]): string[] {
  const plain = works.map(plainId);
  const counts = new Map<string, number>();
  for (const id of plain) counts.set(id, (counts.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  return works.map((work, index) => {
    const id = plain[index] ?? '';
    const told = counts.get(id) === 1 ? id : `${id}-${sign(work.key)}`;
    const free = firstFree(told, taken);
    taken.add(free);
    return free;
  });
}

function plainId({ container, title, issued, volume, number }: Named): string {
  const name = readableSlug(container ?? title ?? '') || 'work';
  const day = issued ? dayPart(issued) : readableSlug([volume, number].join(' ')) || 'undated';
  const words = container !== null && title ? [readableSlug(title)] : [];
  return [name, day, ...words].filter(Boolean).join('-');
}

/** The end of a range without what it shares with its start. */
function dayPart({ start, end }: DateSpan): string {
  if (start === end) return start;
  const [from, to] = [start.split('-'), end.split('-')];
  const differs = to.findIndex((part, index) => part !== from[index]);
  return `${start}-to-${to.slice(Math.max(differs, 0)).join('-')}`;
}

/** FNV-1a, 32 bits, as letters and figures. */
function sign(key: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
