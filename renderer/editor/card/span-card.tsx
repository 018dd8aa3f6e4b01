import { $getState } from 'lexical';
import { Check, Undo2, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { supportedSentence } from '../../../shared/citations/supported-sentence.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { isMac } from '../../actions/shortcut.ts';
import { Button } from '../../ui/button.tsx';
import { ActionKbd } from '../../ui/kbd.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import type { EditorSession } from '../desk/session.ts';
import { $isCitationNode } from '../nodes/citation-node.ts';
import { $findSpan } from '../nodes/find-span.ts';
import { decisionState } from '../nodes/span-states.ts';
import type { SpanKnowledge } from '../recognition/span-knowledge.ts';
import { confidenceInWords } from './confidence-in-words.ts';
import { GroupTable } from './group-table.tsx';
import { ReferenceTarget } from './reference-target.tsx';
import styles from './span-card.module.css';

export interface SpanCardProps {
  session: EditorSession;
  spanId: string;
  isEditing: boolean;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
  onOpenSource: (sourceId: string) => void;
  onClose: () => void;
}

/** What was read in a citation or reference, and what a person can decide about it. */
export function SpanCard({ session, spanId, isEditing, onClose, ...open }: SpanCardProps) {
  const known = useSyncExternalStore(session.knowledge.subscribe, () =>
    session.knowledge.get(spanId),
  );
  const span = useSyncExternalStore(session.subscribe, () => spanOf(session, spanId));
  if (!span) return <p className={styles.quiet}>{say('This text is no longer tagged.')}</p>;
  const { isCitation, decision } = span;
  const decide = (next: Decision | undefined) => {
    session.decide(spanId, next);
    onClose();
  };

  if (decision?.verdict === 'rejected') {
    return (
      <div className={styles.card} data-card="rejected">
        <p className={styles.lead}>
          {isCitation ? say('Marked as no citation.') : say('Marked as no reference.')}
        </p>
        {isEditing && (
          <div className={styles.actions}>
            <Button variant="quiet" onClick={() => decide(undefined)}>
              <Undo2 aria-hidden /> {say('Read it again')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  const reading = known?.reading;
  const pairs = known ? referencesOf(known) : [];
  return (
    <div className={styles.card} data-card={isCitation ? 'citation' : 'reference'}>
      <div className={styles.head}>
        <h2 className={styles.title}>{isCitation ? say('Citation') : say('Reference')}</h2>
        {isEditing && (
          <div className={styles.actions}>
            {decision?.verdict !== 'accepted' && reading && (
              <Button variant="quiet" onClick={() => decide({ ...decision, verdict: 'accepted' })}>
                <Check aria-hidden /> {say('Right as read')}
              </Button>
            )}
            <Button variant="quiet" onClick={() => decide({ verdict: 'rejected' })}>
              <X aria-hidden /> {isCitation ? say('Not a citation') : say('Not a reference')}
            </Button>
          </div>
        )}
      </div>
      {!known && <p className={styles.quiet}>{say('Reading…')}</p>}
      {known && !reading && (
        <p className={styles.quiet}>
          {isCitation
            ? say('This text no longer reads as a citation.')
            : say('This text no longer reads as a reference.')}
        </p>
      )}
      {reading && reading.groups.length > 0 && (
        <GroupTable
          groups={reading.groups}
          sources={known.sources}
          onOpenSource={open.onOpenSource}
        />
      )}
      {pairs.map(({ key, reference, resolution }) => (
        <ReferenceTarget
          key={key}
          reference={reference}
          resolution={resolution}
          sentence={sentenceOf(session, spanId)}
          chosen={decision?.issueId}
          isEditing={isEditing}
          onChoose={(issueId) => decide({ ...decision, verdict: 'accepted', issueId })}
          onOpenIssue={open.onOpenIssue}
          onOpenBriefing={open.onOpenBriefing}
        />
      ))}
      {reading && (
        <div className={styles.confidence}>
          <p>
            {decision?.verdict === 'accepted'
              ? say('Confirmed')
              : confidenceInWords(reading.confidence)}
          </p>
          {reading.doubts.length > 0 && decision?.verdict !== 'accepted' && (
            <ul>
              {reading.doubts.map((doubt) => (
                <li key={doubt}>{retold(doubt)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {isEditing && (
        <p className={styles.keys}>
          <Say
            words="{keys} opens this card; {modifier} and a click go where it points."
            keys={<ActionKbd action="briefing.card" />}
            modifier={isMac() ? '⌘' : say('Ctrl')}
          />
        </p>
      )}
    </div>
  );
}

/** Each reference with what became of it; those of one reading have no identity but their order. */
const referencesOf = ({ reading, resolutions }: SpanKnowledge) =>
  (reading?.references ?? []).map((reference, index) => ({
    key: `reference-${index}`,
    reference,
    resolution: resolutions[index],
  }));

interface SpanView {
  readonly isCitation: boolean;
  readonly decision: Decision | undefined;
}

/** The same object for the same node, as `useSyncExternalStore` wants it. */
const views = new WeakMap<object, SpanView>();

function spanOf({ editor }: EditorSession, spanId: string): SpanView | null {
  return editor.read(() => {
    const span = $findSpan(spanId);
    if (!span) return null;
    const view = views.get(span) ?? {
      isCitation: $isCitationNode(span),
      decision: $getState(span, decisionState),
    };
    views.set(span, view);
    return view;
  });
}

/** The sentence in which a span stands, as the text is now. */
function sentenceOf({ editor }: EditorSession, spanId: string): string {
  return editor.read(() => {
    const span = $findSpan(spanId);
    const words = span?.getTopLevelElement()?.getTextContent() ?? '';
    const printed = span?.getTextContent() ?? '';
    const start = Math.max(0, words.indexOf(printed));
    return supportedSentence(words, start, start + printed.length);
  });
}
