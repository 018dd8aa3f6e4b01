import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { mapInlines } from '../../shared/manuscript/inline-containers.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import {
  bringDecisions,
  type DecidedSpan,
  decidedSpans,
} from '../../shared/review/bring-decisions.ts';
import type { IndexedBriefing } from './archive.ts';
import type { Connection } from './connection.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import { allBriefingsOfIssue } from './queries/briefing-queries.ts';
import type { IssueKey, StoredIssue } from './queries/issue-queries.ts';
import {
  forgetDecision,
  issuesLike,
  type MemoryKey,
  rememberDecision,
  rememberedDecisions,
} from './queries/memory-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/** Keeps what was decided in an issue that is about to go. */
export function rememberIssue(connection: Connection, issue: StoredIssue): void {
  for (const span of decidedSpansOf(connection, issue.issue)) {
    rememberDecision(connection, issue.publication, issue, span);
  }
}

interface Memory {
  readonly span: DecidedSpan;
  /** Null where the earlier import of the issue is still in the archive. */
  readonly memory: MemoryKey | null;
}

/** What was decided in earlier imports of an issue, to be brought into its briefings one by one. */
export class DecisionMemory {
  readonly #connection: Connection;
  readonly #issue: StoredIssue;
  #memories: readonly Memory[];

  constructor(connection: Connection, issue: StoredIssue) {
    this.#connection = connection;
    this.#issue = issue;
    const living = issuesLike(connection, issue.publication, issue).flatMap((other) =>
      decidedSpansOf(connection, other).map((span) => ({
        span: { ...span, id: randomUUID() },
        memory: null,
      })),
    );
    this.#memories = [...rememberedDecisions(connection, issue.publication, issue), ...living];
  }

  /** The briefing with the decisions that belong to its words; each is given once. */
  recall(briefing: IndexedBriefing): IndexedBriefing {
    if (this.#memories.length === 0) return briefing;
    const manuscript = this.#bring(briefing.manuscript);
    if (manuscript === briefing.manuscript) return briefing;
    const context = readingContextOfIssue(this.#connection, this.#issue);
    return { ...briefing, manuscript, ...indexManuscript(manuscript, context) };
  }

  #bring(manuscript: Manuscript): Manuscript {
    const used = new Set<string>();
    const brought = mapInlines(manuscript, (inlines) => {
      const open = this.#memories.filter(({ span }) => !used.has(span.id));
      return bringDecisions(
        inlines,
        open.map(({ span }) => span),
        ({ id }) => used.add(id),
      );
    });
    if (used.size === 0) return manuscript;
    for (const { span, memory } of this.#memories) {
      if (memory !== null && used.has(span.id)) forgetDecision(this.#connection, memory);
    }
    this.#memories = this.#memories.filter(({ span }) => !used.has(span.id));
    return brought;
  }
}

function decidedSpansOf(connection: Connection, issue: IssueKey): DecidedSpan[] {
  return allBriefingsOfIssue(connection, issue).flatMap(({ briefing, revision }) => {
    const body = readRevision(connection, briefing, revision);
    return body ? decidedSpans(body.manuscript) : [];
  });
}
