/** A volume or number as found in a line; end exclusive. */
export interface NumberingPart {
  readonly field: 'volume' | 'number';
  /** In Arabic figures; a double issue as "12-13". */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const roman = '(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})(?![\\p{L}\\d])';
const figures = '\\d{1,6}(?:[-–/]\\d{1,6}(?!\\d|[-–/]))?[a-z]?(?![\\p{L}\\d])';
const numberWord =
  'nos\\b\\.?|issue\\s{1,3}(?:no\\b\\.?|number)|issue|number|num\\b\\.?|nr\\b\\.?|no\\b\\.?|№|čís\\b\\.?|č\\.|nº|n°|číslo|ausgabe|num[eé]ro|n[uú]mero|выпуск|номер|(?<=[а-яё]\\s)n(?=\\s?\\d)';

/**
 * The same pattern in small letters and capitals; Roman figures beside it are capitals only. The
 * modifier `(?i:…)` would say so, but V8 has been seen to forget it in a thread that had run long.
 */
function inAnyCase(pattern: string): string {
  return pattern.replace(/\\.|\[([^\]]*)\]|\p{L}/gu, (part, members?: string) => {
    if (part.startsWith('\\')) return part;
    const letters = members ?? part;
    return `[${letters}${letters.toUpperCase()}]`;
  });
}

const volumes = new RegExp(
  `(?<![\\p{L}\\d])(?:${inAnyCase('volume|vol\\b\\.?')})\\s{0,3}:?\\s{0,3}(?<value>\\d{1,4}(?![\\p{L}\\d])|${roman})`,
  'gu',
);
const numbers = new RegExp(
  `(?<![\\p{L}\\d])(?:${inAnyCase(numberWord)})\\s{0,3}:?\\s{0,3}#?\\s?(?<value>${figures}|${roman})|(?<![\\d#&])#\\s?(?<hash>${figures})`,
  'gu',
);

/** "Issue 4.00": the volume, a point, and the number in two figures. */
const pointed = new RegExp(
  `(?<![\\p{L}\\d])(?:${inAnyCase(numberWord)})\\s{0,3}:?\\s{0,3}#?\\s?(?<volume>\\d{1,3})\\.(?<number>\\d{2})(?![\\p{L}\\d.])`,
  'gu',
);

/**
 * Every volume and number in a line, in the order printed: "Vol. VI, No. 160", "Issue #12",
 * "Issue 4.00".
 */
export function readNumbering(line: string): NumberingPart[] {
  const inOne = findPointed(line);
  const others = [...find(line, volumes, 'volume'), ...find(line, numbers, 'number')].filter(
    ({ start }) => !inOne.some((part) => start >= part.start && start < part.end),
  );
  return [...inOne, ...others].sort((one, other) => one.start - other.start);
}

/** Both parts stand where they are printed together. */
function findPointed(line: string): NumberingPart[] {
  return Array.from(line.matchAll(pointed)).flatMap((match) => {
    const { volume = '', number = '' } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    return [
      { field: 'volume', value: String(Number(volume)), ...span },
      { field: 'number', value: String(Number(number)), ...span },
    ];
  });
}

function find(line: string, pattern: RegExp, field: NumberingPart['field']): NumberingPart[] {
  return Array.from(line.matchAll(pattern), (match) => ({
    field,
    value: inFigures(match.groups?.value ?? match.groups?.hash ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "VI" is 6, so that references to "Vol. 6" find it; a dash becomes a hyphen. */
export function inFigures(printed: string): string {
  if (!/^[IVXLC]+$/.test(printed)) return printed.replace('–', '-');
  const figuresOf = [...printed].map((letter) => values[letter] ?? 0);
  const sum = figuresOf.reduce(
    (total, value, index) => total + (value < (figuresOf[index + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
}
