import { blocksOfManuscript } from '../../shared/language/blocks-of-manuscript.ts';
import type { LanguageFinding } from '../../shared/language/language-finding.ts';
import type { Archive } from '../archive/archive.ts';
import type { Job } from '../services/jobs.ts';
import { LanguageDesk } from '../services/language/language-desk.ts';
import { checkForBriefing } from '../services/language/language-handlers.ts';

/** A finding of spelling or grammar with the words around it. */
export interface SpelledFinding extends Omit<LanguageFinding, 'start' | 'end'> {
  readonly briefingId: string;
  readonly headline: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

interface Spelled {
  /** Absent for the whole archive. */
  readonly issueId: string | undefined;
  readonly dictionaries: string;
  readonly job: Job;
}

const AROUND = 40;

/** Spelling and grammar of an issue or of all, by the dictionaries and names of the archive. */
export async function spelledFindings(
  archive: Archive,
  { issueId, dictionaries, job }: Spelled,
): Promise<SpelledFinding[]> {
  const briefings = await archive.briefingsIn(
    issueId === undefined ? { kind: 'archive' } : { kind: 'issue', issueId },
  );
  if (!briefings.ok) return [];
  const desk = new LanguageDesk(dictionaries);
  desk.know(await archive.knownNames());
  const spelled: SpelledFinding[] = [];
  try {
    for (const [done, briefingId] of briefings.value.entries()) {
      if (job.signal.aborted) break;
      const read = await archive['briefings.read']({ briefingId });
      if (!read.ok) continue;
      const { headline, manuscript } = read.value;
      const blocks = blocksOfManuscript(manuscript);
      const checked = await checkForBriefing({ archive, desk }, { briefingId, blocks });
      if (!checked.ok) continue;
      for (const [index, { text }] of blocks.entries()) {
        for (const { start, end, ...found } of checked.value[index] ?? []) {
          spelled.push({
            ...found,
            briefingId,
            headline,
            before: text.slice(Math.max(0, start - AROUND), start),
            words: text.slice(start, end),
            after: text.slice(end, end + AROUND),
          });
        }
      }
      job.progress('Spelling', done + 1, briefings.value.length);
    }
  } finally {
    await desk.close();
  }
  return spelled;
}
