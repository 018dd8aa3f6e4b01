import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import type { LinePlaces } from '../text/line-places.ts';
import type { Furnished } from './page-furniture.ts';
import type { PagePart, PageParts } from './page-parts.ts';

/** Where the text of a page stands, and what became of the rest of it. */
export interface PagePlaces {
  /**
   * Of its one briefing. Where its headings are found again in the page, one passage ends and the
   * next begins with each of them: then there is one more than there are headings in the blocks.
   */
  readonly passages: readonly Passage[];
  readonly stretches: readonly Stretch[];
}

export function pagePlaces(
  html: string,
  page: PageParts,
  furnished: Furnished,
  blocks: readonly Block[],
  places: LinePlaces,
): PagePlaces {
  const { headEnd } = page;
  const head: Stretch[] =
    headEnd > 0 ? [{ ...places.characters(0, headEnd), fate: 'metadata' }] : [];
  const furniture = furnished.furniture.map(({ part, kind }): Stretch => {
    const { start, end } = withoutHead(part, headEnd);
    const passage = places.characters(start, end);
    return kind === 'a masthead'
      ? { ...passage, fate: 'masthead' }
      : { ...passage, fate: 'furniture', reason: `It is ${kind}.` };
  });
  const bears = ({ text, images }: PagePart) => text !== '' || images.length > 0;
  const own = (parts: readonly PagePart[]) =>
    parts.map((part) => withoutHead(part, headEnd)).filter(({ start, end }) => end > start);
  const text = own(furnished.text.filter(bears));
  const empty = joined(own(furnished.text.filter((part) => !bears(part))))
    .filter(({ start, end }) => /\S/.test(html.slice(start, end)))
    .map(({ start, end }): Stretch => ({ ...places.characters(start, end), fate: 'markup' }));
  const cuts = headingCuts(furnished.text, blocks);
  const passages = pieces(text, cuts).map(({ start, end }) => places.characters(start, end));
  return { passages, stretches: [...head, ...furniture, ...empty] };
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A page without a body's tag has its head in its first part. */
const withoutHead = ({ start, end }: PagePart, headEnd: number): Piece => ({
  start: Math.min(Math.max(start, headEnd), Math.max(end, headEnd)),
  end: Math.max(end, headEnd),
});

/** Where the headings of the blocks stand in the page, in order; none unless all are found. */
function headingCuts(parts: readonly PagePart[], blocks: readonly Block[]): number[] {
  const printed = parts.flatMap(({ headings, headingStarts }) =>
    headings.map((words, index) => ({
      words: normaliseTitle(words),
      start: headingStarts[index] ?? 0,
    })),
  );
  const cuts: number[] = [];
  let from = 0;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const wanted = normaliseTitle(inlineText(block.content));
    const found = printed.findIndex(({ words }, index) => index >= from && words === wanted);
    const heading = printed[found];
    if (!heading) return [];
    cuts.push(heading.start);
    from = found + 1;
  }
  return cuts;
}

/** Stretches of text that touch are one, unless a heading parts them; furniture parts them too. */
function pieces(text: readonly Piece[], cuts: readonly number[]): Piece[] {
  const whole = joined(text);
  if (cuts.length === 0) return whole;
  const [first, last] = [whole[0]?.start ?? 0, whole.at(-1)?.end ?? 0];
  const bounds = [first, ...cuts, last];
  // Markup that closes what it never opened moves text to where it does not stand in the file.
  if (bounds.some((bound, index) => bound < (bounds[index - 1] ?? 0))) return whole;
  // Between two headings it is one passage, whatever bar of links stands within.
  return bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? first, end }));
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
