import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSides } from '../../../../shared/history/choose-sides.ts';
import {
  type ComparedDraft,
  compareDrafts,
  type PartDifference,
} from '../../../../shared/history/compare-drafts.ts';
import type { Stretch } from '../../../../shared/history/compare-inlines.ts';
import { contentKey } from '../../../../shared/history/content-key.ts';
import { changedWords } from '../../../../shared/history/count-changes.ts';
import type { TextPart } from '../../../../shared/history/text-parts.ts';
import type { Block, Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const line = fc.constantFrom('One two three', 'One too three', 'By Ana', 'RUSSIA', '香港 news');
const details = fc.record({
  headline: fc.oneof(line, fc.constant('')),
  section: fc.option(line),
  byline: fc.option(line),
  dateline: fc.option(line),
});
const draft: fc.Arbitrary<ComparedDraft> = fc.record({ details, manuscript: canonicalManuscript });

/** A draft, and what editing made of it: blocks taken out, moved, set in from elsewhere. */
const edited = fc
  .tuple(draft, draft, fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3)), { maxLength: 4 }))
  .map(([old, other, edits]) => {
    const blocks = [...old.manuscript.blocks];
    for (const [from, to, kind] of edits) {
      const [taken] = kind === 0 ? [] : blocks.splice(from % Math.max(1, blocks.length), 1);
      const strange = other.manuscript.blocks[from % Math.max(1, other.manuscript.blocks.length)];
      if (kind === 2 && taken) blocks.splice(to, 0, taken);
      if (kind === 0 && strange) blocks.splice(to, 0, strange);
      if (kind === 3 && taken) blocks.splice(to, 0, shortened(taken));
    }
    const manuscript = normaliseManuscript({ ...old.manuscript, blocks });
    return [old, { details: other.details, manuscript }] as const;
  });

const shortened = (block: Block): Block =>
  block.type === 'paragraph' ? { ...block, content: block.content.slice(1) } : block;

const pair = fc.oneof(edited, fc.tuple(draft, draft));

const paragraphs = (...texts: (string | Inline[])[]): ComparedDraft => ({
  details: { headline: 'The strike', section: null, byline: null, dateline: null },
  manuscript: {
    version: 1,
    blocks: texts.map((content) => ({
      type: 'paragraph',
      content: typeof content === 'string' ? [{ type: 'text', text: content }] : content,
    })),
  } satisfies Manuscript,
});

/** Comments and suggestions stay those of the newer text. */
const withoutNotes = ({ details, manuscript: { blocks } }: ComparedDraft) => [details, blocks];

const textOf = ({ tokens, parts }: TextPart): string =>
  (tokens ?? []).map(({ text }) => text).join('') + parts.map(textOf).join('/');

/** As one would write it by hand: [-gone-]{+come+}. */
function written(differences: readonly PartDifference[]): string[] {
  return differences.map((one) => {
    switch (one.kind) {
      case 'same':
        return textOf(one.part);
      case 'inserted':
        return `{+${textOf(one.part)}+}`;
      case 'deleted':
        return `[-${textOf(one.part)}-]`;
      case 'changed':
        return one.stretches.map(stretched).join('') + written(one.parts).join('/');
      default:
        return `${one.kind === 'moved-here' ? '→' : '←'}${written([one.inside])[0]}`;
    }
  });
}

function stretched(stretch: Stretch): string {
  if (stretch.kind === 'same') return stretch.tokens.map(({ text }) => text).join('');
  const [old, now] = [stretch.old, stretch.new].map((side) =>
    side.map(({ text }) => text).join(''),
  );
  if (stretch.kind === 'dress') return `<${now}>`;
  return `${old && `[-${old}-]`}${now && `{+${now}+}`}`;
}

const difference = (old: ComparedDraft, now: ComparedDraft) =>
  written(compareDrafts(old, now).parts);

describe('the difference between two states of a briefing', () => {
  it('makes the newer one where every change is made', () => {
    fc.assert(
      fc.property(pair, ([old, now]) => {
        expect(chooseSides(compareDrafts(old, now), () => 'new')).toEqual(now);
      }),
    );
  });

  it('makes the older one where none is, but for ids and for what stands beside it', () => {
    fc.assert(
      fc.property(pair, ([old, now]) => {
        const none = chooseSides(compareDrafts(old, now), () => 'old');
        expect(contentKey(withoutNotes(none))).toBe(contentKey(withoutNotes(old)));
      }),
    );
  });

  it('is nothing between a briefing and itself', () => {
    fc.assert(
      fc.property(draft, (one) => {
        const { changes, parts } = compareDrafts(one, structuredClone(one));
        expect(changes).toBe(0);
        expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('makes a manuscript of any choice among its changes', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.boolean()), ([old, now], coins) => {
        const compared = compareDrafts(old, now);
        const sides = Array.from({ length: compared.changes }, () => coins.next().value);
        const { manuscript } = chooseSides(compared, (change) => (sides[change] ? 'new' : 'old'));
        expect(normaliseManuscript(manuscript)).toEqual(manuscript);
      }),
    );
  });

  it('tells words, not letters, and leaves the rest of the paragraph alone', () => {
    expect(
      difference(
        paragraphs('The port reopened on Friday, after a long strike.'),
        paragraphs('The harbour reopened on Friday after a long strike.'),
      ),
    ).toEqual(['The [-port-]{+harbour+} reopened on Friday[-,-] after a long strike.']);
  });

  it('finds its way in a script that is written without blanks', () => {
    expect(difference(paragraphs('港口星期五重开。'), paragraphs('港口星期六重开。'))).toEqual([
      '港口星期[-五-]{+六+}重开。',
    ]);
  });

  it('keeps together what is seen as one letter', () => {
    expect(difference(paragraphs('Family 👩‍👩‍👧 home'), paragraphs('Family 👩‍👩‍👦 home'))).toEqual([
      'Family [-👩‍👩‍👧-]{+👩‍👩‍👦+} home',
    ]);
  });

  it('knows a paragraph that was moved, also where it was changed on the way', () => {
    const strike = 'Dockers in the old harbour ended their strike on Friday.';
    const others = ['The first paragraph is about the weather at sea.', 'Grain prices fell again.'];
    expect(
      difference(
        paragraphs(strike, ...others),
        paragraphs(...others, strike.replace('Friday', 'Sunday')),
      ),
    ).toEqual([
      `←${strike.replace('Friday', '[-Friday-]{+Sunday+}')}`,
      ...others,
      `→${strike.replace('Friday', '[-Friday-]{+Sunday+}')}`,
    ]);
  });

  it('says of the paragraph that changed places alone that it moved', () => {
    const weather = 'The weather at sea was calm all week.';
    const strike = 'Dockers in the old harbour ended their strike on Friday.';
    const grain = 'Grain prices fell for the third day.';
    expect(
      difference(
        paragraphs(weather, strike, grain),
        paragraphs(grain, weather, strike.replace('Friday', 'Sunday')),
      ),
    ).toEqual([
      `→${grain}`,
      weather,
      strike.replace('Friday', '[-Friday-]{+Sunday+}'),
      `←${grain}`,
    ]);
  });

  it('tells other marks, another address and a decision as changes of their own', () => {
    const cited = (decision?: { verdict: 'accepted' }): Inline => ({
      type: 'citation',
      id: decision ? 'b' : 'a',
      content: [{ type: 'text', text: '(AP, May 3)' }],
      ...(decision && { decision }),
    });
    const link = (href: string): Inline => ({
      type: 'link',
      href,
      content: [{ type: 'text', text: 'the ministry' }],
    });
    const text = (words: string, marks?: ['strong']): Inline => ({
      type: 'text',
      text: words,
      ...(marks && { marks }),
    });
    const old = paragraphs([
      text('It is said by '),
      link('https://a.example'),
      text(' that all is well '),
      cited(),
      text('.'),
    ]);
    const now = paragraphs([
      text('It is '),
      text('said', ['strong']),
      text(' by '),
      link('https://b.example'),
      text(' that all is well '),
      cited({ verdict: 'accepted' }),
      text('.'),
    ]);
    expect(difference(old, now)).toEqual([
      'It is <said> by <the ministry> that all is well <(AP, May 3)>.',
    ]);
  });

  it('takes one change back and leaves the others', () => {
    const old = paragraphs('The port reopened.', 'Grain prices fell.');
    const now = paragraphs('The harbour reopened.', 'Grain prices rose.');
    const compared = compareDrafts(old, now);
    expect(compared.changes).toBe(2);
    const taken = chooseSides(compared, (change) => (change === 0 ? 'old' : 'new'));
    expect(taken).toEqual(paragraphs('The port reopened.', 'Grain prices rose.'));
  });

  it('keeps a citation one where a source in it comes back', () => {
    const cite = (text: string, id: string): Inline[] => [
      { type: 'text', text: 'So it is ' },
      { type: 'citation', id, content: [{ type: 'text', text }] },
    ];
    const compared = compareDrafts(
      paragraphs(cite('(AP, May 3; UPI, May 4; CNN, May 5)', 'one')),
      paragraphs(cite('(AP, May 3; CNN, May 5)', 'two')),
    );
    expect(chooseSides(compared, () => 'old')).toEqual(
      paragraphs(cite('(AP, May 3; UPI, May 4; CNN, May 5)', 'two')),
    );
  });

  it('counts the words that came and went, and not those that moved', () => {
    const moved = 'Dockers in the old harbour ended their strike on Friday.';
    const compared = compareDrafts(
      paragraphs(moved, 'The port reopened at once on Friday.', 'All is well that ends.'),
      paragraphs('The old port reopened at once on Friday.', moved),
    );
    expect(changedWords(compared)).toEqual({ added: 1, removed: 5 });
  });
});
