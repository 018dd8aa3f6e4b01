/** One way of making a form: what is taken off a stem, what is put on, and which stems allow it. */
export interface AffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly allows: RegExp | null;
  /** Whether it goes together with one at the other end. */
  readonly crosses: boolean;
  /** Flags of the form that it makes, by which other affixes may follow. */
  readonly further: ReadonlySet<string>;
}

/** What an `.aff` file says of a language. */
export interface Affixes {
  /** By what they add, at the beginning and at the end. */
  readonly prefixes: ReadonlyMap<string, readonly AffixRule[]>;
  readonly suffixes: ReadonlyMap<string, readonly AffixRule[]>;
  readonly longestPrefix: number;
  readonly longestSuffix: number;
  readonly flagsOf: (written: string) => ReadonlySet<string>;
  /** Letters that are tried in place of a wrong one, the likeliest first. */
  readonly tries: string;
  readonly replacements: readonly (readonly [string, string])[];
  readonly conversions: readonly (readonly [string, string])[];
  /** Flags with a meaning of their own; '' where the language has none. */
  readonly marks: {
    readonly needsAffix: string;
    readonly forbidden: string;
    readonly onlyInCompound: string;
    readonly noSuggest: string;
    readonly compound: string;
    readonly compoundBegin: string;
    readonly compoundMiddle: string;
    readonly compoundEnd: string;
  };
  readonly compoundLeast: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Reads an `.aff` file. Lines that it does not know are passed over, as Hunspell does. */
export function readAffixes(file: string): Affixes {
  const lines = file.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  const value = (name: string) => lines.find(([first]) => first === name)?.[1] ?? '';
  const pairs = (name: string) =>
    lines
      .filter(([first, , to]) => first === name && to !== undefined)
      .map(([, from = '', to = '']) => [from, to] as const);
  const aliases = lines
    .filter(([first]) => first === 'AF')
    .slice(1)
    .map(([, flags = '']) => flags);
  const flagsOf = flagReader(value('FLAG'), aliases);
  const [prefixes, suffixes] = [rulesOf('PFX', lines, flagsOf), rulesOf('SFX', lines, flagsOf)];
  return {
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    longestSuffix: longest(suffixes),
    flagsOf,
    tries: value('TRY'),
    replacements: pairs('REP').map(([from, to]) => [from, to.replaceAll('_', ' ')]),
    conversions: pairs('ICONV').filter(([from, to]) => from !== to),
    marks: {
      needsAffix: value('NEEDAFFIX') || value('PSEUDOROOT'),
      forbidden: value('FORBIDDENWORD'),
      onlyInCompound: value('ONLYINCOMPOUND'),
      noSuggest: value('NOSUGGEST'),
      compound: value('COMPOUNDFLAG'),
      compoundBegin: value('COMPOUNDBEGIN'),
      compoundMiddle: value('COMPOUNDMIDDLE'),
      compoundEnd: value('COMPOUNDEND'),
    },
    compoundLeast: Number(value('COMPOUNDMIN')) || 3,
  };
}

/** Flags are letters, pairs of letters or numbers; the same flags are one set wherever they stand. */
function flagReader(kind: string, aliases: readonly string[]): Affixes['flagsOf'] {
  const known = new Map<string, ReadonlySet<string>>();
  const split = (written: string): string[] => {
    if (kind === 'num') return written.split(',');
    if (kind === 'long') return written.match(/../gsu) ?? [];
    return [...written];
  };
  return (written) => {
    if (written === '') return NONE;
    const found = known.get(written);
    if (found) return found;
    const isAlias = aliases.length > 0 && /^\d+$/.test(written);
    const flags = new Set(split(isAlias ? (aliases[Number(written) - 1] ?? '') : written));
    known.set(written, flags);
    return flags;
  };
}

type Line = readonly string[];

function rulesOf(
  kind: 'PFX' | 'SFX',
  lines: readonly Line[],
  flagsOf: Affixes['flagsOf'],
): ReadonlyMap<string, readonly AffixRule[]> {
  const byAdded = new Map<string, AffixRule[]>();
  const crossing = new Map<string, boolean>();
  const conditions = new Map<string, RegExp | null>();
  for (const [name, flag = '', strip = '', added = '', condition = '.'] of lines) {
    if (name !== kind) continue;
    // The head of a group says only whether its rules cross, and how many they are.
    if (!crossing.has(flag)) {
      crossing.set(flag, strip === 'Y');
      continue;
    }
    const [add = '', further = ''] = added.split('/');
    const rule: AffixRule = {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      allows: conditionOf(kind, condition, conditions),
      crosses: crossing.get(flag) ?? false,
      further: flagsOf(further),
    };
    byAdded.set(rule.add, [...(byAdded.get(rule.add) ?? []), rule]);
  }
  return byAdded;
}

function conditionOf(
  kind: 'PFX' | 'SFX',
  condition: string,
  known: Map<string, RegExp | null>,
): RegExp | null {
  if (condition === '.') return null;
  const found = known.get(condition);
  if (found) return found;
  const escaped = condition.replace(/[\\(){}*+?|$]/g, '\\$&');
  const pattern = new RegExp(kind === 'PFX' ? `^${escaped}` : `${escaped}$`, 'u');
  known.set(condition, pattern);
  return pattern;
}

const longest = (rules: ReadonlyMap<string, unknown>): number =>
  [...rules.keys()].reduce((most, { length }) => Math.max(most, length), 0);
