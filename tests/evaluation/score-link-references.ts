import type { Resolution } from '../../shared/references/resolution.ts';
import { followLink, parseAddress, printAddress } from '../../shared/references/site-address.ts';
import type { ImportScore } from './import-score.ts';
import type { ExpectedReference } from './import-truth.ts';
import { type ImportedFolder, issuesOf } from './imported-folder.ts';

/** A reference with an address, as the archive has it. */
interface MadeReference {
  readonly issueId: string;
  readonly address: string;
  readonly printed: string;
  readonly resolution: Resolution;
}

/**
 * Holds each expected link, place by place, against the references that stand in its issue. Right
 * is one that resolved to the issue meant alone; one whose issue is not there waits; one whose words
 * contradict it asks, with the issue meant among its candidates. A link that resolved though none
 * was expected is wrong too.
 */
export function scoreReferences(
  imported: ImportedFolder,
  expected: readonly ExpectedReference[],
  errors: string[],
): NonNullable<ImportScore['references']> {
  const told = new Set(expected.flatMap(({ file }) => idsOf(imported, file)));
  const left = referencesIn(imported).filter(({ issueId }) => told.has(issueId));
  let right = 0;
  let wrong = 0;
  let missing = 0;
  for (const reference of expected) {
    const made = takeMatch(left, imported, reference);
    const what = `${reference.file}: “${reference.text}” → ${reference.href}`;
    if (!made) {
      missing += reference.target === null ? 0 : 1;
      right += reference.target === null ? 1 : 0;
      if (reference.target !== null) errors.push(`${what}: is no reference`);
    } else if (isRight(made, imported, reference)) right += 1;
    else {
      wrong += 1;
      errors.push(`${what}: ${outcomeOf(made, imported)}, not ${reference.target ?? 'waiting'}`);
    }
  }
  for (const made of left.filter(({ resolution }) => resolution.state === 'resolved')) {
    wrong += 1;
    errors.push(`“${made.printed}” → ${made.address}: ${outcomeOf(made, imported)}, not expected`);
  }
  return { expected: expected.length, right, wrong, missing };
}

function referencesIn({ issues }: ImportedFolder): MadeReference[] {
  return [...issues].flatMap(([issueId, { briefings }]) =>
    briefings.flatMap(({ occurrences }) =>
      occurrences.flatMap(({ printed, reading, resolutions }) =>
        (reading?.references ?? []).flatMap(({ address, start, end }, index) => {
          const resolution = resolutions[index];
          if (!address?.includes('/') || !resolution || /^\w+:/.test(address)) return [];
          return [{ issueId, address, printed: printed.slice(start, end), resolution }];
        }),
      ),
    ),
  );
}

/** The first of the issue with the same address and words; else with the same address. */
function takeMatch(
  left: MadeReference[],
  imported: ImportedFolder,
  { file, href, text }: ExpectedReference,
): MadeReference | undefined {
  const ids = new Set(idsOf(imported, file));
  const address = placeOf(href, file);
  const isThere = (made: MadeReference) =>
    ids.has(made.issueId) && withoutRoot(made.address) === address;
  const both = left.findIndex((made) => isThere(made) && plain(made.printed) === plain(text));
  const at = both === -1 ? left.findIndex(isThere) : both;
  return at === -1 ? undefined : left.splice(at, 1)[0];
}

const idsOf = (imported: ImportedFolder, file: string): string[] =>
  issuesOf(imported, file).map(({ issue }) => issue.id);

function placeOf(href: string, file: string): string {
  const from = parseAddress(file);
  const to = from && followLink(href, from);
  return to ? withoutRoot(printAddress({ ...to, host: null })) : href;
}

const withoutRoot = (address: string): string => address.replace(/^\//, '');
const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isRight(
  { resolution }: MadeReference,
  imported: ImportedFolder,
  { target, trap }: ExpectedReference,
): boolean {
  const { state, candidates } = resolution;
  const numbers = candidates.map(({ issueId }) => imported.issues.get(issueId)?.issue.number);
  if (target === null) return candidates.length === 0;
  if (trap === 'forward') return state !== 'resolved';
  if (trap) return state === 'ambiguous' && numbers.includes(target);
  return state === 'resolved' && numbers.length === 1 && numbers[0] === target;
}

function outcomeOf({ resolution }: MadeReference, { issues }: ImportedFolder): string {
  const names = resolution.candidates.map(({ issueId, label, reason }) => {
    const number = issues.get(issueId)?.issue.number;
    return `${number ?? label} (${reason})`;
  });
  return [resolution.state, ...names].join(' ');
}
