import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { type Masthead, readMasthead } from '../../../shared/issues/read-masthead.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { linesOfBlock } from './part-document.ts';
import { told, witnessesOfTitle } from './witnesses-of-line.ts';

/** The head of a document taken off its text. */
export interface DocumentMasthead {
  readonly blocks: readonly Block[];
  readonly witnesses: readonly Witness[];
  /** The title of the issue as printed; null where the masthead is none. */
  readonly title: string | null;
  /** The words that were taken off, in order. */
  readonly taken: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** The masthead stands among the first blocks and lines. */
const SEARCHED_BLOCKS = 12;
const SEARCHED_LINES = 24;

/** A line of the opening, with the blocks that it stands in: a title may be printed twice. */
interface OpeningLine {
  readonly blocks: number[];
  readonly text: string;
}

/**
 * Takes off what stands over the text of an issue: its title as shown, and the lines that give its
 * name, number and date. A heading that only repeats the title goes with them.
 */
export function takeDocumentMasthead(
  blocks: readonly Block[],
  shown: string | null,
): DocumentMasthead {
  const lines = openingLines(blocks);
  const masthead = readMasthead(lines.map(({ text }) => text));
  const title = shown?.replace(/\s+/g, ' ').trim() || null;
  const line = mastheadTitle(lines, masthead);
  const repeated = new Set([title, line].flatMap((it) => (it ? [normaliseTitle(it)] : [])));
  const isTaken = (_: Block, index: number) =>
    isWithin(index, lines, masthead) || isRepeated(index, lines, repeated);
  const taken = blocks.every(bearsNothingBeside(isTaken)) ? [] : blocks.filter(isTaken);
  const witnesses = [
    ...(masthead ? witnessesOf(masthead) : []),
    ...(title ? witnessesOfTitle(title, { source: 'title', confidence: 0.8 }) : []),
  ];
  return {
    blocks: blocks.filter((block) => !taken.includes(block)),
    witnesses,
    title: masthead?.title ?? title ?? line,
    taken: taken.flatMap(linesOfBlock),
    warnings: (masthead?.warnings ?? []).map(({ message }) => ({ message, place: 'masthead' })),
  };
}

/** A masthead over nothing is the text too. */
const bearsNothingBeside =
  (isTaken: (block: Block, index: number) => boolean) =>
  (block: Block, index: number): boolean =>
    isTaken(block, index) || block.type === 'rule';

/** Up to the first list or quotation; pictures and rules are passed over. */
function openingLines(blocks: readonly Block[]): OpeningLine[] {
  const lines: OpeningLine[] = [];
  for (const [block, it] of blocks.slice(0, SEARCHED_BLOCKS).entries()) {
    if (it.type === 'list' || it.type === 'quotation') break;
    for (const text of linesOfBlock(it)) {
      const earlier = lines.find((line) => line.text === text);
      if (earlier) earlier.blocks.push(block);
      else lines.push({ blocks: [block], text });
    }
  }
  return lines.slice(0, SEARCHED_LINES);
}

/** A block goes only if all its lines are of the masthead. */
function isWithin(
  index: number,
  lines: readonly OpeningLine[],
  masthead: Masthead | null,
): boolean {
  if (!masthead) return false;
  const places = lines.flatMap(({ blocks }, line) => (blocks.includes(index) ? [line] : []));
  return places.length > 0 && places.every((line) => line >= masthead.start && line < masthead.end);
}

function isRepeated(
  index: number,
  lines: readonly OpeningLine[],
  titles: ReadonlySet<string>,
): boolean {
  const own = lines.filter(({ blocks }) => blocks.includes(index));
  return own.length === 1 && titles.has(normaliseTitle(own[0]?.text ?? ''));
}

/** "Harbour Letter #204" names the issue; a line with a volume or day is no title. */
function mastheadTitle(lines: readonly OpeningLine[], masthead: Masthead | null): string | null {
  if (!masthead?.number || masthead.volume) return null;
  return (
    lines
      .slice(masthead.start, masthead.end)
      .map(({ text }) => text)
      .find((text) => {
        const said = witnessesOfTitle(text, { source: 'title', confidence: 1 });
        const has = (field: WitnessedField) => said.some((witness) => witness.field === field);
        return has('publication') && has('number') && !has('date');
      }) ?? null
  );
}

const witnessesOf = ({ confidence, datePrecision, ...masthead }: Masthead): Witness[] =>
  told(
    { source: 'masthead', confidence },
    { ...masthead, date: masthead.date && knownPart(masthead.date, datePrecision) },
  );
