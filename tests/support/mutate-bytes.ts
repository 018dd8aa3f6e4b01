/** A source of numbers from 0 to 1 that gives the same run for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

/** A copy with one to a few of the damages that files suffer, or that somebody made on purpose. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated = bytes;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
    const mutation = mutations[Math.floor(random() * mutations.length)];
    if (mutation) mutated = mutation(mutated, random);
  }
  return mutated;
}

const LONGEST = 4096;

const mutations: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const copy = Uint8Array.from(bytes);
    for (let left = 1 + Math.floor(random() * 8); left > 0 && copy.length > 0; left -= 1) {
      const at = placeIn(copy, random);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, placeIn(bytes, random));
  },
  function takeOut(bytes, random) {
    const [start, end] = stretchOf(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function repeat(bytes, random) {
    const [start, end] = stretchOf(bytes, random);
    const stretch = bytes.subarray(start, end);
    const times = 1 + Math.floor(random() * 20);
    return joined(
      bytes.subarray(0, end),
      ...Array.from({ length: times }, () => stretch),
      bytes.subarray(end),
    );
  },
  function move(bytes, random) {
    const [start, end] = stretchOf(bytes, random);
    const rest = joined(bytes.subarray(0, start), bytes.subarray(end));
    const at = placeIn(rest, random);
    return joined(rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at));
  },
  function lieAboutNumber(bytes, random) {
    const text = Buffer.from(bytes).toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    const number = numbers[Math.floor(random() * numbers.length)];
    if (!number) return bytes;
    const lie = ['0', '-1', '99999999999', '4294967295', '1e9'][Math.floor(random() * 5)] ?? '0';
    const end = number.index + number[0].length;
    return Buffer.from(text.slice(0, number.index) + lie + text.slice(end), 'latin1');
  },
  function insert(bytes, random) {
    const at = placeIn(bytes, random);
    const word = intruders[Math.floor(random() * intruders.length)] ?? '';
    return joined(bytes.subarray(0, at), Buffer.from(word, 'latin1'), bytes.subarray(at));
  },
];

/** What parsers of the formats stumble over. */
const intruders = [
  '\0',
  '\u00ff\u00fe',
  '\r',
  '"',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  '&y;',
  '<script>',
  '</'.repeat(50),
  '<b>'.repeat(200),
  '>'.repeat(200),
  '[['.repeat(100),
  '{'.repeat(200),
  '\n--',
  '\nFrom x\n',
  '\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n',
  '=?utf-8?b?',
  '%s%n',
  '../../../etc/passwd',
  'PK\u0003\u0004',
];

const placeIn = (bytes: Uint8Array, random: () => number): number =>
  Math.floor(random() * bytes.length);

function stretchOf(bytes: Uint8Array, random: () => number): [start: number, end: number] {
  const start = placeIn(bytes, random);
  return [start, Math.min(bytes.length, start + 1 + Math.floor(random() * LONGEST))];
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
