import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { FoundBriefing, LeftBriefing } from '../../../shared/contract/replace-procedures.ts';
import type { Replacement } from '../../../shared/find/find-query.ts';
import type { Finder } from '../../../shared/find/finder.ts';
import { replacingWords } from '../../../shared/find/replacing-words.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ChangedBriefing, ReplaceChunk } from '../../archive/replacing.ts';
import type { Job } from '../jobs.ts';
import type { WordsInArchive } from './word-searches.ts';

/** Briefings that are one transaction, and the milliseconds after it in which others are heard. */
const CHUNK = 8;
const PAUSE = 5;

type Except = RequestFor<'replace.apply'>['except'];

/** One act, in chunks. Where it is cancelled, what is done stays, and can be undone as one. */
export async function replaceFound(
  archive: Pick<Archive, 'replaceWords'>,
  { finder, briefings }: WordsInArchive,
  { replacement, except }: { replacement: Replacement; except: Except },
  { job, tell }: { job: Job; tell: (changed: readonly ChangedBriefing[]) => void },
): Promise<OutcomeFor<'replace.apply'>> {
  const actId = randomUUID();
  const wanted = wantedChanges(finder, replacement, briefings, except);
  const left: LeftBriefing[] = [];
  let matches = 0;
  let replaced = 0;
  let at = 0;
  for (; at < wanted.length && !job.signal.aborted; at += CHUNK) {
    job.progress('Replacing', at, wanted.length);
    const chunk = wanted.slice(at, at + CHUNK);
    const outcome = await archive.replaceWords({
      ...{ actId, query: finder.query, replacement, briefings: chunk },
    });
    left.push(...outcome.left);
    matches += outcome.matches;
    replaced += outcome.changed.length;
    tell(outcome.changed);
    await pause(PAUSE);
  }
  return ok({
    actId: replaced > 0 ? actId : null,
    matches,
    briefings: replaced,
    left,
    isCancelled: at < wanted.length,
  });
}

/** What is undone stays undone where it is cancelled; the rest can be undone later. */
export async function undoFound(
  archive: Pick<Archive, 'undoReplacing'>,
  actId: string,
  { job, tell }: { job: Job; tell: (changed: readonly ChangedBriefing[]) => void },
): Promise<OutcomeFor<'replace.undo'>> {
  const left: LeftBriefing[] = [];
  let undone = 0;
  let after: number | null = -1;
  while (after !== null && !job.signal.aborted) {
    const outcome = await archive.undoReplacing(actId, { after, limit: CHUNK });
    if (!outcome.ok) return outcome;
    left.push(...outcome.value.left);
    undone += outcome.value.changed.length;
    after = outcome.value.next;
    tell(outcome.value.changed);
    job.progress('Undoing', undone, null);
    await pause(PAUSE);
  }
  return ok({ briefings: undone, left, isCancelled: after !== null });
}

function wantedChanges(
  finder: Finder,
  replacement: Replacement,
  briefings: readonly FoundBriefing[],
  except: Except,
): ReplaceChunk['briefings'] {
  const spared = new Map(
    except.map(({ briefingId, matches }) => [briefingId, matches && new Set(matches)]),
  );
  return briefings.flatMap(({ briefingId, revision, headline, matches }) => {
    const own = spared.get(briefingId);
    if (spared.has(briefingId) && !own) return [];
    const changes = matches
      .filter((_, index) => !own?.has(index))
      .map(({ place, start, end, words, groups }) => ({
        ...{ place, start, end, words },
        text: replacingWords(finder, replacement, words, groups),
      }));
    return changes.length > 0 ? [{ briefingId, revision, headline, changes }] : [];
  });
}
