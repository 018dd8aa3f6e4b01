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
  'nos\\b\\.?|issue\\s{1,3}(?:no\\b\\.?|number)|issue|number|num\\b\\.?|nr\\b\\.?|no\\b\\.?|№|čís\\b\\.?|č\\.|nº|n°';

const volumes = new RegExp(
  `(?<![\\p{L}\\d])(?i:volume|vol\\b\\.?)\\s{0,3}:?\\s{0,3}(?<value>\\d{1,4}(?![\\p{L}\\d])|${roman})`,
  'gu',
);
const numbers = new RegExp(
  `(?<![\\p{L}\\d])(?:(?i:${numberWord})\\s{0,3}:?\\s{0,3}#?\\s?(?<value>${figures}|${roman})|#\\s?(?<hash>${figures}))`,
  'gu',
);

/** Every volume and number in a line, in the order printed: "Vol. VI, No. 160", "Issue #12". */
export function readNumbering(line: string): NumberingPart[] {
  return [...find(line, volumes, 'volume'), ...find(line, numbers, 'number')].sort(
    (one, other) => one.start - other.start,
  );
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
