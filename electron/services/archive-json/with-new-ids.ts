import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import type { Inline, Manuscript } from '../../../shared/manuscript/manuscript.ts';

/** What things of a file are called in the archive that takes them. */
export interface NewIds {
  readonly issues: ReadonlyMap<Identifier, Identifier>;
  readonly names: {
    readonly ids: ReadonlyMap<Identifier, Identifier>;
    /** Topics by their names. */
    readonly topics: ReadonlyMap<string, Identifier>;
  };
  /** Sources that this archive has under the same id. */
  readonly sources: ReadonlySet<Identifier>;
}

/** The same text, pointing to the issues and records of another archive. */
export const withNewIds = (manuscript: Manuscript, ids: NewIds): Manuscript =>
  mapInlines(manuscript, (inlines) => inlines.map((inline) => renamed(inline, ids)));

function renamed(inline: Inline, ids: NewIds): Inline {
  switch (inline.type) {
    case 'mention': {
      const { record, ...mention } = inline;
      if (record === undefined) return inline;
      return { ...mention, record: ids.names.ids.get(record) ?? record };
    }
    case 'citation':
    case 'cross-reference':
      return inline.decision
        ? { ...inline, decision: renamedDecision(inline.decision, ids) }
        : inline;
    default:
      return inline;
  }
}

/** What a person chose and this archive does not have is left open again. */
function renamedDecision(
  { issueId, issueIds, sources, ...decision }: Decision,
  ids: NewIds,
): Decision {
  const issue = issueId && ids.issues.get(issueId);
  const known = Object.entries(sources ?? {}).filter(([, id]) => ids.sources.has(id));
  return {
    ...decision,
    ...(issue && { issueId: issue }),
    ...(issueIds && { issueIds: issueIds.map((id) => (id && ids.issues.get(id)) ?? null) }),
    ...(known.length > 0 && { sources: Object.fromEntries(known) }),
  };
}
