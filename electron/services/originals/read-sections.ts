import type { ReadSection } from '../../../shared/contract/original-procedures.ts';
import type { FileHead } from '../../../shared/imports/file-head.ts';
import type { Passage } from '../../../shared/imports/passage.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { BriefingDraft } from '../../../shared/issues/issue-draft.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import { likenessOf } from '../../../shared/likeness/likeness.ts';
import { shinglesOf } from '../../../shared/likeness/shingles.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { ImportFile } from '../../importers/importer.ts';
import { stagedDrafts } from '../imports/stage-reading.ts';
import { IsolatedReader } from '../isolated-reader.ts';

/** So much is shown of a file; its copy holds the rest. */
const MOST_SECTIONS = 500;
const MOST_CHARACTERS = 500_000;
/** From so much of a briefing on, a part of the file is what it was read from. */
const SAME = 0.5;

export interface ReadSections {
  readonly sections: ReadSection[];
  readonly isCut: boolean;
}

/** Reads a file as its import did, in a thread with the same budget, and finds the briefing in it. */
export async function readSections(
  file: ImportFile,
  passages: readonly Passage[],
  briefing: Pick<Briefing, 'headline' | 'manuscript'>,
): Promise<Result<ReadSections, Failure>> {
  const reader = new IsolatedReader();
  try {
    const read = await reader.read(file);
    if (!read.ok) return read;
    const { head, body } = read.value.reading;
    const { refused }: FileHead = JSON.parse(head);
    if (refused !== null) return err(failure('unreadable-file', refused));
    const drafts = stagedDrafts(body).flatMap(({ briefings }) => briefings);
    return ok(sectionsOf(drafts, passages, briefing));
  } finally {
    await reader.close();
  }
}

function sectionsOf(
  drafts: readonly BriefingDraft[],
  passages: readonly Passage[],
  briefing: Pick<Briefing, 'headline' | 'manuscript'>,
): ReadSections {
  let left = MOST_CHARACTERS;
  const sections: ReadSection[] = [];
  for (const { headline, manuscript, passages: places = [] } of drafts.slice(0, MOST_SECTIONS)) {
    if (left <= 0) break;
    const { text } = projectManuscript(manuscript);
    const shown = text.slice(0, left);
    left -= shown.length;
    sections.push({ place: placeOf(places), headline, text: shown, isPassage: false });
  }
  const isCut = sections.length < drafts.length || left <= 0;
  return { sections: marked(sections, passages, briefing), isCut };
}

function placeOf(passages: readonly Passage[]): string | null {
  const places = [...new Set(passages.map(({ place }) => place))];
  return places.length === 0 ? null : places.slice(0, 3).join(', ').slice(0, 300);
}

/** By what it says: the same place may hold several briefings, and another version other places. */
function marked(
  sections: readonly ReadSection[],
  passages: readonly Passage[],
  { headline, manuscript }: Pick<Briefing, 'headline' | 'manuscript'>,
): ReadSection[] {
  const own = shinglesOf(comparedText(headline, projectManuscript(manuscript).text));
  const shares = sections.map((section) => {
    const { ofOne, ofOther } = likenessOf(
      own,
      shinglesOf(comparedText(section.headline, section.text)),
    );
    return Math.max(ofOne, ofOther);
  });
  const isFound = shares.some((share) => share >= SAME);
  const places = new Set(passages.map(({ place }) => place));
  return sections.map((section, at) => ({
    ...section,
    isPassage: isFound
      ? (shares[at] ?? 0) >= SAME
      : section.place !== null && places.has(section.place),
  }));
}
