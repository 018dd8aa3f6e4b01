import { parseAddress, type SiteAddress } from './site-address.ts';

/**
 * A form of an address under which issues are found. Not `isWhole` are the ends of a path whose
 * root is not known: "issue16/tide.html" of "saved/issue16/tide.html".
 */
export interface AddressKey {
  readonly key: string;
  readonly isWhole: boolean;
}

/** The last steps of a path that may stand for all of it. */
const LONGEST_END = 4;
const LONGEST_KEY = 400;

/** The keys that an issue answers for one of the addresses at which it stands. */
export function addressesAnswered(address: string): AddressKey[] {
  const parsed = parseAddress(address);
  return parsed ? keysOf(parsed.path) : [];
}

/**
 * The keys under which a page is sought: first as it stands, then the folders around it, since an
 * issue of many pages answers for its folder. One list for each, the likeliest first.
 */
export function addressesSought(address: string): AddressKey[][] {
  const parsed = parseAddress(address);
  if (!parsed) return [];
  const sought = [keysOf(parsed.path)];
  for (
    let folder = parentOf(parsed);
    /\d[^\d/]*\/$/.test(folder);
    folder = parentOf({ path: folder })
  ) {
    sought.push(keysOf(folder));
  }
  return sought.filter((keys) => keys.length > 0);
}

/**
 * Whether two keys of the same words can mean one place: an end of a path says enough only where
 * it is all that is known of the other.
 */
export const canMeet = (one: AddressKey, other: AddressKey): boolean =>
  one.isWhole || other.isWhole;

function keysOf(path: string): AddressKey[] {
  const steps = stepsOf(path);
  const whole = steps.join('/');
  if (whole === '' || whole.length > LONGEST_KEY) return [];
  const ends = path.startsWith('/') ? [] : endsOf(steps);
  return [{ key: whole, isWhole: true }, ...ends.map((key) => ({ key, isWhole: false }))];
}

/** From the longest to the shortest; one step alone must bear a figure. */
function endsOf(steps: readonly string[]): string[] {
  const ends: string[] = [];
  for (let length = Math.min(steps.length - 1, LONGEST_END); length >= 1; length -= 1) {
    const end = steps.slice(-length).join('/');
    if (length > 1 || /\d/.test(end)) ends.push(end);
  }
  return ends;
}

/** Small letters, percent signs decoded, without the name of a folder's own page. */
function stepsOf(path: string): string[] {
  const steps = decoded(path)
    .toLowerCase()
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  if (FOLDER_PAGE.test(steps.at(-1) ?? '')) steps.pop();
  return steps;
}

const FOLDER_PAGE = /^(?:index|default|toc)\.(?:[sx]?html?|php|aspx?|md|markdown)$/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parentOf({ path }: Pick<SiteAddress, 'path'>): string {
  const file = path.replace(/\?.*$/s, '').replace(/(?<!\/)\/+$/, '');
  return file.slice(0, file.lastIndexOf('/') + 1);
}
