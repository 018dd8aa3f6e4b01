import type { Token, Wrapper } from '../../../shared/history/tokens.ts';
import type { Mark } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';

/** Said of words that have become so, and that are so no longer. */
const markWords: Readonly<Record<Mark, readonly [now: string, past: string]>> = {
  strong: [say('now bold'), say('no longer bold')],
  emphasis: [say('now italic'), say('no longer italic')],
  underline: [say('now underlined'), say('no longer underlined')],
  strike: [say('now struck through'), say('no longer struck through')],
  'small-capitals': [say('now in small capitals'), say('no longer in small capitals')],
  superscript: [say('now superscript'), say('no longer superscript')],
  subscript: [say('now subscript'), say('no longer subscript')],
  code: [say('now in code'), say('no longer in code')],
};

const wrapperWords: Readonly<Record<string, readonly [now: string, past: string]>> = {
  link: [say('now a link'), say('no longer a link')],
  citation: [say('now a citation'), say('no longer a citation')],
  'cross-reference': [say('now a reference'), say('no longer a reference')],
  mention: [say('now a name'), say('no longer a name')],
  footnote: [say('now a footnote'), say('no longer a footnote')],
};

/** What changed about words that stayed: "now bold", "citation accepted", "link to another address". */
export function dressInWords(old: readonly Token[], now: readonly Token[]): string {
  const [before, after] = [dressOf(old), dressOf(now)];
  const words = [
    ...added(before.marks, after.marks).map((mark) => markWords[mark][0]),
    ...added(after.marks, before.marks).map((mark) => markWords[mark][1]),
    ...[...after.wrappers].flatMap(([type, wrapper]) => {
      const was = before.wrappers.get(type);
      if (!was) return [wrapperWords[type]?.[0] ?? type];
      return was.key === wrapper.key ? [] : [changeOf(was, wrapper)];
    }),
    ...[...before.wrappers.keys()]
      .filter((type) => !after.wrappers.has(type))
      .map((type) => wrapperWords[type]?.[1] ?? type),
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
  if (is.type !== 'citation' && is.type !== 'cross-reference') return say('changed');
  const { type } = is;
  if (!is.decision)
    return say(
      '{type, select, citation {decision about this citation taken back} other {decision about this reference taken back}}',
      { type },
    );
  const verdict = 'decision' in was ? was.decision?.verdict : undefined;
  if (verdict === is.decision.verdict)
    return say(
      '{type, select, citation {citation decided otherwise} other {reference decided otherwise}}',
      { type },
    );
  return is.decision.verdict === 'accepted'
    ? say('{type, select, citation {citation accepted} other {reference accepted}}', { type })
    : say('{type, select, citation {citation rejected} other {reference rejected}}', { type });
}
