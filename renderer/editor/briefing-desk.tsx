import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/kernel/failure.ts';
import { bridge } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { retold } from '../wording/retell.ts';
import { say } from '../wording/say.ts';
import { BriefingEditor } from './desk/briefing-editor.tsx';
import { editorTheme } from './desk/editor-theme.ts';
import { openBriefing, rememberClosing } from './desk/open-briefing.ts';
import { type EditorSession, openSession } from './desk/session.ts';

export interface BriefingDeskProps {
  briefingId: string;
  /** Said of the second of two that stand side by side: "beside". */
  place?: string | undefined;
  /** Takes it from the desk, where there is another that stays. */
  onClose: (() => void) | null;
  /** The fingerprint of the finding for which it is opened. */
  shownFirst?: string | null;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
  onOpenSource: (sourceId: string) => void;
  onOpenName: (entityId: string) => void;
}

type Desk =
  | { readonly is: 'opening' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'open'; readonly session: EditorSession; readonly language: string };

/** A briefing on the desk: to read and to write, saved as it is typed. */
export function BriefingDesk(props: BriefingDeskProps) {
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((before) => before + 1);
  return <OpeningDesk key={`${props.briefingId}/${attempt}`} {...props} onTryAgain={again} />;
}

type OpeningDeskProps = BriefingDeskProps & { onTryAgain: () => void };

function OpeningDesk({
  briefingId,
  place,
  shownFirst = null,
  onTryAgain,
  ...open
}: OpeningDeskProps) {
  const [desk, setDesk] = useState<Desk>({ is: 'opening' });

  useEffect(() => {
    let isCurrent = true;
    let session: EditorSession | null = null;
    void openBriefing(bridge, briefingId).then((opened) => {
      if (!isCurrent) return;
      if (!opened.ok) return setDesk({ is: 'failed', failure: opened.error });
      session = openSession(opened.value, bridge, editorTheme);
      setDesk({ is: 'open', session, language: opened.value.publication.language });
    });
    return () => {
      isCurrent = false;
      if (session) rememberClosing(briefingId, session.close());
    };
  }, [briefingId]);

  switch (desk.is) {
    case 'opening':
      return <Spinner label={say('Opening the briefing…')} />;
    case 'failed':
      return (
        <EmptyState
          title={retold(desk.failure.message)}
          actions={<Button onClick={onTryAgain}>{say('Try again')}</Button>}
        >
          {desk.failure.hint && retold(desk.failure.hint)}
        </EmptyState>
      );
    case 'open':
      return (
        <BriefingEditor
          session={desk.session}
          briefingId={briefingId}
          place={place}
          shownFirst={shownFirst}
          language={desk.language}
          {...open}
        />
      );
  }
}
