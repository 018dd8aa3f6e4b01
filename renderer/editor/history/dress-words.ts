import type { Token, Wrapper } from '../../../shared/history/tokens.ts';
import type { Mark } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';

const markWords: Readonly<Record<Mark, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underlined',
  strike: say('struck through'),
  'small-capitals': say('in small capitals'),
  superscript: 'superscript',
  subscript: 'subscript',
  code: say('in code'),
};

const wrapperWords: Readonly<Record<string, string>> = {
  link: say('a link'),
  citation: say('a citation'),
  'cross-reference': say('a reference'),
  mention: say('a name'),
  footnote: say('a footnote'),
};

/** What changed about words that stayed: "now bold", "citation accepted", "link to another address". */
export function dressInWords(old: readonly Token[], now: readonly Token[]): string {
  const [before, after] = [dressOf(old), dressOf(now)];
  const words = [
    ...added(before.marks, after.marks).map((mark) => `now ${markWords[mark]}`),
    ...added(after.marks, before.marks).map((mark) => `no longer ${markWords[mark]}`),
    ...[...after.wrappers].flatMap(([type, wrapper]) => {
      const was = before.wrappers.get(type);
      if (!was) return [`now ${wrapperWords[type] ?? type}`];
      return was.key === wrapper.key ? [] : [changeOf(was, wrapper)];
    }),
    ...[...before.wrappers.keys()]
      .filter((type) => !after.wrappers.has(type))
      .map((type) => `no longer ${wrapperWords[type] ?? type}`),
  ];
  if (words.length > 0) return words.join(', ');
  return before.remarks === after.remarks ? say('parted otherwise') : say('suggestion or comment');
}

interface Dress {
  readonly marks: ReadonlySet<Mark>;
  readonly wrappers: ReadonlyMap<string, Wrapper>;
  readonly remarks: string;
}

function dressOf(tokens: readonly Token[]): Dress {
  const pieces = tokens.flatMap((token) => token.pieces);
  return {
    marks: new Set(pieces.flatMap(({ marks }) => marks)),
    remarks: JSON.stringify(pieces[0]?.remarks),
    wrappers: new Map(
      pieces.flatMap(({ wrappers }) =>
        wrappers.map((wrapper) => [wrapper.inline.type, wrapper] as const),
      ),
    ),
  };
}

const added = (before: ReadonlySet<Mark>, after: ReadonlySet<Mark>): Mark[] =>
  [...after].filter((mark) => !before.has(mark));

function changeOf({ inline: was }: Wrapper, { inline: is }: Wrapper): string {
  if (is.type === 'link') return say('link to another address');
  if (is.type === 'mention') return say('meant as another name');
  if (is.type !== 'citation' && is.type !== 'cross-reference') return 'changed';
  const what = is.type === 'citation' ? 'citation' : 'reference';
  if (!is.decision) return `decision about this ${what} taken back`;
  const verdict = 'decision' in was ? was.decision?.verdict : undefined;
  if (verdict === is.decision.verdict) return `${what} decided otherwise`;
  return `${what} ${is.decision.verdict}`;
}
