import { $getState } from 'lexical';
import { $findSpan } from '../nodes/find-span.ts';
import { decisionState } from '../nodes/span-states.ts';
import type { EditorSession } from './session.ts';

export interface SpanDestinations {
  onOpenIssue: (issueId: string) => void;
  onOpenSource: (sourceId: string) => void;
}

/**
 * Opens what a span points to: the issue of a reference, the first source of a citation. False
 * where it points to nothing, or to several issues among which a person has to choose.
 */
export function openSpan(session: EditorSession, spanId: string, to: SpanDestinations): boolean {
  const known = session.knowledge.get(spanId);
  const decision = session.editor.read(() => {
    const span = $findSpan(spanId);
    return span && $getState(span, decisionState);
  });
  if (!known?.reading || decision?.verdict === 'rejected') return false;
  const resolved = known.resolutions.find(({ state }) => state === 'resolved');
  const issueId = decision?.issueId ?? resolved?.candidates[0]?.issueId;
  if (issueId) {
    to.onOpenIssue(issueId);
    return true;
  }
  const name = known.reading.groups[0]?.sources[0]?.name;
  const source = name === undefined ? undefined : known.sources.get(name);
  if (source) to.onOpenSource(source.id);
  return source !== undefined;
}
