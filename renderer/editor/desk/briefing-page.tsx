import { useSyncExternalStore } from 'react';
import { CorrectedNote } from '../../references/briefing-links.tsx';
import { DifferencePage } from '../history/difference-page.tsx';
import { useComparison } from '../history/shown-comparison.ts';
import { TopicChips } from '../names/topic-chips.tsx';
import { CorrectionList } from '../publishing/correction-list.tsx';
import { StatusButton } from '../publishing/status-button.tsx';
import { useOpenDesk } from './open-desk.ts';
import page from './page.module.css';
import { PageFields } from './page-fields.tsx';
import { TextSurface } from './text-surface.tsx';

interface BriefingPageProps {
  /** Answers whether there was something to open. */
  onOpenSpan: (spanId: string) => boolean;
  onOpenNote: (nodeKey: string) => void;
}

/** The sheet on the desk: the one that is written on, or the proof of two of its states. */
export function BriefingPage(props: BriefingPageProps) {
  const { briefingId } = useOpenDesk();
  const comparison = useComparison(briefingId);
  return comparison ? <DifferencePage comparison={comparison} /> : <WrittenPage {...props} />;
}

/** Headline and what belongs to it, topics, text. */
function WrittenPage({ onOpenSpan, onOpenNote }: BriefingPageProps) {
  const { session, briefingId, language, isEditing, names, openName } = useOpenDesk();
  const details = useSyncExternalStore(session.subscribe, session.details);
  return (
    <article className={page.page} lang={language}>
      <StatusButton />
      <PageFields
        details={details}
        isEditing={isEditing}
        onChange={session.changeDetails}
        onLeave={() => session.editor.focus(undefined, { defaultSelection: 'rootStart' })}
      />
      <CorrectedNote briefingId={briefingId} />
      <TopicChips
        session={session}
        topics={details.topics ?? []}
        suggestions={names.suggestions}
        isEditing={isEditing}
        isAdding={names.isAddingTopic}
        onAdding={names.setIsAddingTopic}
        onOpenName={openName}
      />
      <TextSurface
        session={session}
        isEditing={isEditing}
        onOpenSpan={onOpenSpan}
        onOpenNote={onOpenNote}
      />
      <CorrectionList briefingId={briefingId} />
    </article>
  );
}
