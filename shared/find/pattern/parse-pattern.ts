import { type Failure, failure } from '../../kernel/failure.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { PatternTree } from './pattern-tree.ts';
import { signTest } from './sign-test.ts';

export interface Pattern {
  readonly tree: PatternTree;
  /** How many groups it has, and the numbers of those with names. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

type PatternFailure = Failure<'malformed-request'>;

/** A letter, mark, figure or underline of any script: what `\w` means here. */
const WORD = '\\p{L}\\p{M}\\p{N}_';

/**
 * Reads a regular expression as JavaScript writes them, without what cannot be matched in linear
 * time: looking ahead or behind, and asking for the same words again. `\w` and `\b` know every
 * script; `^` and `$` are the ends of a line.
 */
export function parsePattern(source: string, matchCase: boolean): Result<Pattern, PatternFailure> {
  const wrong = whatIsWrong(source);
  if (wrong) return err(wrong);
  return ok(new PatternReader(source, matchCase).read());
}

function whatIsWrong(source: string): PatternFailure | null {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/^.*\/u?: /, '') : '';
    return failure('malformed-request', `This pattern cannot be read: ${words.toLowerCase()}.`);
  }
  const outside = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, (part) =>
    /^\\[1-9k]/.test(part) ? part : '',
  );
  if (/\\/.test(outside)) {
    return refusal('the same words again (\\1)');
  }
  if (/\(\?(?![:<])|\(\?<[=!]/.test(outside)) {
    return refusal('what stands before or after (?=…)');
  }
  if (/\[(?:\\[^W]|[^\]\\])*\\W/u.test(source)) return refusal('\\W within brackets');
  return null;
}

const refusal = (what: string) =>
  failure('malformed-request', `A pattern cannot ask for ${what}.`, {
    hint: 'Patterns are kept to what is quick in every text.',
  });

/** A source that the engine has called well-formed. */
class PatternReader {
  readonly #source: string;
  readonly #matchCase: boolean;
  readonly #names = new Map<string, number>();
  #at = 0;
  #groups = 0;

  constructor(source: string, matchCase: boolean) {
    this.#source = source;
    this.#matchCase = matchCase;
  }

  read(): Pattern {
    const tree = this.#choice();
    return { tree, groups: this.#groups, names: this.#names };
  }

  #choice(): PatternTree {
    const ways = [this.#sequence()];
    while (this.#take(/\|/y)) ways.push(this.#sequence());
    const [only] = ways;
    return ways.length === 1 && only ? only : { kind: 'choice', ways };
  }

  #sequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.#at < this.#source.length && !this.#sees(/[|)]/y)) {
      parts.push(this.#repeated(this.#part()));
    }
    return { kind: 'sequence', parts };
  }

  #repeated(part: PatternTree): PatternTree {
    const count = this.#take(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (!count) return part;
    const isGreedy = !this.#take(/\?/y);
    const [sign, first, comma, last] = count;
    if (sign === '*') return { kind: 'repeat', part, least: 0, most: Infinity, isGreedy };
    if (sign === '+') return { kind: 'repeat', part, least: 1, most: Infinity, isGreedy };
    if (sign === '?') return { kind: 'repeat', part, least: 0, most: 1, isGreedy };
    const least = Number(first);
    const most = comma ? (last ? Number(last) : Infinity) : least;
    return { kind: 'repeat', part, least, most, isGreedy };
  }

  #part(): PatternTree {
    if (this.#take(/\^/y)) return { kind: 'border', border: 'line-start' };
    if (this.#take(/\$/y)) return { kind: 'border', border: 'line-end' };
    const border = this.#take(/\\[bB]/y);
    if (border) return { kind: 'border', border: border[0] === '\\b' ? 'word' : 'not-word' };
    if (this.#take(/\(\?:/y)) return this.#closed();
    const group = this.#take(/\((?:\?<([^>]+)>)?/y);
    if (group) {
      this.#groups += 1;
      const number = this.#groups;
      if (group[1]) this.#names.set(group[1], number);
      return { kind: 'group', number, part: this.#closed() };
    }
    return { kind: 'sign', fits: signTest(this.#sign(), this.#matchCase) };
  }

  #closed(): PatternTree {
    const inner = this.#choice();
    this.#take(/\)/y);
    return inner;
  }

  /** The source of what fits one sign. */
  #sign(): string {
    const [source = ''] =
      this.#take(
        /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[dD][89aAbB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|[pP]\{[^}]*\}|.)|./suy,
      ) ?? [];
    if (source === '\\w') return `[${WORD}]`;
    if (source === '\\W') return `[^${WORD}]`;
    return source.startsWith('[') ? source.replace(/\\(?:(w)|.)/gsu, wordOr) : source;
  }

  #sees(sign: RegExp): boolean {
    sign.lastIndex = this.#at;
    return sign.test(this.#source);
  }

  #take(sign: RegExp): RegExpExecArray | null {
    sign.lastIndex = this.#at;
    const taken = sign.exec(this.#source);
    if (taken) this.#at = sign.lastIndex;
    return taken;
  }
}

const wordOr = (written: string, word: string | undefined): string => (word ? WORD : written);
