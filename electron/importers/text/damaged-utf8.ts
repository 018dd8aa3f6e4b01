/** Of the bytes of a text beyond ASCII, how many letters of UTF-8 they make, and how many none. */
interface Utf8Signs {
  readonly letters: number;
  /** Those cut short or written as no letter may be: too long, or half of a pair. */
  readonly damaged: number;
  readonly strays: number;
}

/**
 * Whether a text that is not valid as UTF-8 is so encoded all the same, and damaged: where its
 * letters are those of another encoding, hardly any of them stand as letters of UTF-8 do.
 */
export function isDamagedUtf8(bytes: Uint8Array, isDeclared: boolean): boolean {
  const { letters, damaged, strays } = signsOf(bytes);
  return isDeclared
    ? letters + damaged > strays
    : letters >= SURE && letters >= SURE * (damaged + strays);
}

/** So many letters, and so many times the damages, prove UTF-8 where nothing declares it. */
const SURE = 4;

function signsOf(bytes: Uint8Array): Utf8Signs {
  let letters = 0;
  let damaged = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const due = lengthBy(first);
    const found = 1 + following(bytes, at + 1, due - 1);
    if (due === 0) strays += 1;
    else if (due > 1 && found === 1) strays += 1;
    else if (due > 1 && (found < due || isForbidden(first, bytes[at + 1] ?? 0))) damaged += 1;
    else if (due > 1) letters += 1;
    at += due === 0 ? 1 : found;
  }
  return { letters, damaged, strays };
}

/** Of the letter that this byte begins; 0 where it begins none. */
function lengthBy(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function following(bytes: Uint8Array, from: number, most: number): number {
  let count = 0;
  while (count < most && ((bytes[from + count] ?? 0) & 0xc0) === 0x80) count += 1;
  return count;
}

const isForbidden = (first: number, second: number): boolean =>
  first < 0xc2 ||
  (first === 0xe0 && second < 0xa0) ||
  (first === 0xed && second > 0x9f) ||
  (first === 0xf0 && second < 0x90) ||
  (first === 0xf4 && second > 0x8f);
