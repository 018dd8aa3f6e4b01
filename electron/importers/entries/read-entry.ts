import { clip } from '../../../shared/issues/clip.ts';
import type { BriefingDraft, ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import { type Block, MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { importLimits } from '../import-limits.ts';
import { readTextIssue } from '../text/read-text-issue.ts';
import type { Entry, EntryText } from './entry.ts';
import { readEntryBody } from './entry-body.ts';
import { readEntryDate } from './entry-date.ts';
import { type EntryEvidence, readEntryTitle } from './entry-witnesses.ts';

/** An entry with what its title and its body say: of itself, and of the issue that it may be. */
export interface ReadEntry extends EntryEvidence {
  /** The whole body as one briefing. */
  readonly whole: BriefingDraft;
  /** The briefings that its headings part it into; fewer than two where it is one text. */
  readonly parts: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
  /** Of the parts alone. */
  readonly partWarnings: readonly ImportWarning[];
}

/** Reads it whole and in parts; which of them counts, its neighbours decide. */
export function readEntry(entry: Entry, base: string | null): ReadEntry {
  const { name, byline, passages } = entry;
  const body = readEntryBody(entry.body, entry.base ?? base);
  const told = readEntryDate(entry.date);
  const blocks = withoutTitle(withoutRulesAround(body.blocks), entry.title);
  const { text } = projectManuscript({ version: MANUSCRIPT_VERSION, blocks: [...blocks] });
  const parted = partsOf(entry.body, blocks);
  const masthead = readMasthead(text.split('\n', MASTHEAD_LINES));
  const complete = (briefing: BriefingDraft): BriefingDraft => ({
    ...briefing,
    manuscript: normaliseManuscript(briefing.manuscript),
    byline: briefing.byline ?? (byline && clip(byline, 300)),
    passages: [...passages],
  });
  return {
    entry,
    told,
    title: readEntryTitle(entry.title),
    masthead: masthead?.number ? masthead : null,
    whole: complete({
      headline: headlineOf(entry, text),
      section: entry.section && clip(entry.section, 100),
      byline: null,
      dateline: null,
      manuscript: { version: MANUSCRIPT_VERSION, blocks: [...blocks] },
    }),
    parts: parted.briefings.slice(0, importLimits.briefings).map(complete),
    warnings: placed(
      [
        ...entry.warnings,
        ...body.warnings,
        ...(told.doubt ? [{ message: told.doubt }] : []),
        ...leftOutSummary(entry, text),
        ...(blocks.length === 0 ? [{ message: 'It has no text besides its title.' }] : []),
      ],
      name,
    ),
    partWarnings: placed(parted.warnings, name),
  };
}

/** A masthead stands over the text. */
const MASTHEAD_LINES = 12;

interface Parted {
  readonly briefings: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
}

const oneText: Parted = { briefings: [], warnings: [] };

/** By headings, which plain text has in its own ways; a heading alone parts nothing. */
function partsOf({ form, text }: EntryText, blocks: readonly Block[]): Parted {
  if (form === 'plain') {
    const draft = readTextIssue(text.split('\n'))?.draft;
    return draft && draft.briefings.length >= 2 ? draft : oneText;
  }
  const headings = new Set(
    blocks.flatMap((block) => (block.type === 'heading' ? inlineText(block.content).trim() : [])),
  );
  const split = splitBriefings(blocks);
  const headed = split.briefings.filter(({ headline }) => headings.has(headline));
  return headed.length >= 2 ? split : oneText;
}

const headlineOf = ({ title }: Entry, text: string): string =>
  (title === null ? clip(text.trim().split('\n', 1)[0] ?? '', 80) : clip(title, 500)) || 'Untitled';

/** A heading over the text that says what the title says already. */
function withoutTitle(blocks: readonly Block[], title: string | null): readonly Block[] {
  const [first, ...rest] = blocks;
  const isTitle =
    title !== null &&
    first?.type === 'heading' &&
    normaliseTitle(inlineText(first.content)) === normaliseTitle(title);
  return isTitle && rest.length > 0 ? rest : blocks;
}

function withoutRulesAround(blocks: readonly Block[]): readonly Block[] {
  const says = ({ type }: Block) => type !== 'rule';
  const first = blocks.findIndex(says);
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(says) + 1);
}

/** A summary that the text does not repeat has no place of its own. */
function leftOutSummary({ summary }: Entry, text: string): ImportWarning[] {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  const words = plain(summary ?? '');
  const opening = words.replace(/\s*(?:\[?…\]?|\[?\.\.\.\]?)$/, '');
  if (opening === '' || plain(text).includes(opening)) return [];
  const message = `Left out as its summary; the kept original still has it: “${clip(words, 300)}”`;
  return [{ message }];
}

const placed = (warnings: readonly ImportWarning[], name: string): ImportWarning[] =>
  warnings.map(({ message, place }) => ({ message, place: place ? `${name}, ${place}` : name }));
