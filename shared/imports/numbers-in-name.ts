/** A volume or number found in a name, and where it stands; end exclusive. */
export interface NamedNumber {
  readonly field: 'volume' | 'number';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

const figures = '\\d{1,5}(?:-\\d{1,5})?(?!\\d)';
const numberWord = 'issue|number|num|nr|no|heft|iss|nummer|numero';

const forms: readonly [pattern: RegExp, confidence: number][] = [
  [
    new RegExp(
      `(?<![a-z])(?:volume|vol|v)[-_. ]{0,2}(?<volume>\\d{1,4})[-_., ]{0,2}(?:${numberWord}|n|i|#)[-_. ]{0,2}(?<number>${figures})`,
      'iu',
    ),
    0.65,
  ],
  [/(?<![a-z])(?:volume|vol|v)[-_. ]?(?<volume>\d{1,4})[-_.](?<number>\d{1,5})(?!\d)/iu, 0.6],
  [new RegExp(`(?<![a-z])(?:${numberWord})[-_. ]{0,2}(?<number>${figures})`, 'iu'), 0.6],
  [new RegExp(`#[-_ ]?(?<number>${figures})`, 'iu'), 0.6],
  [/(?<![a-z])n(?<number>\d{1,5})(?!\d)/iu, 0.4],
  [/(?<![a-z\d.])(?<volume>\d{1,3})\.(?<number>\d{1,4})(?![\d.])/iu, 0.45],
  [/(?<![a-z])(?:volume|vol|v)[-_. ]?(?<volume>\d{1,4})(?!\d)/iu, 0.5],
];

/** "v6n160", "vol-6-no-160", "issue18", "no-12-13", "#96", "19.42": figures without leading zeros. */
export function numbersInName(text: string): NamedNumber[] {
  for (const [pattern, confidence] of forms) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    return (['volume', 'number'] as const).flatMap((field): NamedNumber[] => {
      const value = match.groups?.[field];
      if (value === undefined) return [];
      const plain = value.replace(/\d+/g, (it) => it.replace(/^0+(?=\d)/, ''));
      return [
        { field, value: plain, start: match.index, end: match.index + match[0].length, confidence },
      ];
    });
  }
  return [];
}
