import { BookOpen, PencilLine, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/commands.ts';
import { BriefingLinks } from '../../references/briefing-links.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCardPointer } from '../card/use-card-pointer.ts';
import { askForImage, askForLink, askForNote } from '../commands/questions.ts';
import { useTextState } from '../commands/text-state.ts';
import { Toolbar } from '../commands/toolbar.tsx';
import { TurnCommands } from '../comments/turn-commands.tsx';
import { FindInBriefing } from '../find/find-in-briefing.tsx';
import { FindingVoice } from '../highlights/finding-voice.tsx';
import '../highlights/highlights.css';
import { say } from '../../wording/say.ts';
import { MenuAtCaret } from '../menus/menu-at-caret.tsx';
import { useNames } from '../names/use-names.ts';
import { PagesButton, TextAndPages } from '../pages/pages-beside.tsx';
import { useProof } from '../proof/use-proof.ts';
import { LockNotice } from '../publishing/lock-notice.tsx';
import { usePublishing } from '../publishing/use-publishing.ts';
import { AskDialog, type Question } from './ask-dialog.tsx';
import { BriefingPage } from './briefing-page.tsx';
import { CardPopover } from './card-popover.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './desk.module.css';
import { DeskCommands } from './desk-commands.tsx';
import { DeskFoot } from './desk-foot.tsx';
import { type OpenDesk, OpenDeskProvider } from './open-desk.ts';
import { openSpan } from './open-span.ts';
import { ChosenPanel, PanelButtons } from './panel-buttons.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { followPlace, restorePlace } from './remembered-places.ts';
import type { EditorSession } from './session.ts';
import { TroubleNotice } from './trouble-notice.tsx';

export interface BriefingEditorProps {
  session: EditorSession;
  briefingId: string;
  place: string | undefined;
  onClose: (() => void) | null;
  /** The fingerprint of the finding for which it was opened. */
  shownFirst: string | null;
  language: string;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
  onOpenSource: (sourceId: string) => void;
  onOpenName: (entityId: string) => void;
}

/** One open briefing: its page, and around it what can be done to it. */
export function BriefingEditor(props: BriefingEditorProps) {
  const { session, briefingId, place, language, shownFirst, onClose, onOpenName, ...open } = props;
  const { editor } = session;
  const [wantsToEdit, setIsEditing] = useState(true);
  const isLocked = usePublishing(briefingId)?.isLocked ?? session.wasLocked;
  const isEditing = wantsToEdit && !isLocked;
  const proof = useProof(session, briefingId, shownFirst);
  const names = useNames(session, briefingId, isEditing);
  const [question, setQuestion] = useState<Question | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const links = useRef<HTMLDivElement>(null);
  const textState = useTextState(editor);
  const pointer = useCardPointer(session);

  useEffect(() => {
    const area = scroll.current;
    if (!area) return;
    area.scrollTop = restorePlace(briefingId, editor);
    return followPlace(briefingId, editor, area);
  }, [briefingId, editor]);

  useCommand({
    id: 'briefing.reading',
    title: isEditing ? say('Read') : say('Edit'),
    run: () => setIsEditing(!isEditing),
  });
  useCommand({
    id: 'briefing.card',
    run: pointer.openAtCaret,
  });
  useCommand({
    id: 'briefing.links',
    run: () => links.current?.focus(),
  });
  const askLink = () => setQuestion(askForLink(editor));
  const askNote = (key?: string) => setQuestion(askForNote(editor, key));
  const askImage = () => setQuestion(askForImage(editor));
  useCommand({ id: 'text.link', enabled: isEditing, run: askLink });
  useCommand({ id: 'text.note', enabled: isEditing, run: () => askNote() });
  useCommand({ id: 'text.image', enabled: isEditing, run: askImage });

  const desk: OpenDesk = {
    session,
    briefingId,
    language,
    isEditing,
    names,
    proof,
    ask: setQuestion,
    openName: onOpenName,
  };
  return (
    <OpenDeskProvider value={desk}>
      <section
        className={styles.desk}
        aria-label={place ? say('Briefing {place}', { place }) : say('Briefing')}
      >
        <DeskCommands />
        <div className={styles.bar}>
          {isEditing ? (
            <Toolbar
              editor={editor}
              state={textState}
              onLink={askLink}
              onNote={() => askNote()}
              onImage={askImage}
            />
          ) : (
            <p className={styles.mode}>
              {say('Reading. A click on a citation or reference opens it.')}
            </p>
          )}
          <div className={styles.barEnd}>
            <TurnCommands />
            <IconButton
              label={isEditing ? say('Read') : say('Edit')}
              action="briefing.reading"
              icon={isEditing ? <BookOpen /> : <PencilLine />}
              onClick={() => setIsEditing(!isEditing)}
            />
            <PanelButtons />
            <PagesButton />
            {onClose && (
              <IconButton
                label={say('Close this briefing')}
                action="briefing.close"
                icon={<X />}
                onClick={onClose}
              />
            )}
          </div>
        </div>
        <TroubleNotice session={session} />
        <LockNotice />
        <ConflictNotice session={session} />
        <RecoveryNotice session={session} briefingId={briefingId} />
        <div className={styles.middle}>
          <TextAndPages onOpenBriefing={open.onOpenBriefing}>
            <div className={styles.scroll} ref={scroll} data-scroll-area>
              <FindInBriefing />
              <BriefingPage
                onOpenSpan={(spanId) => openSpan(session, spanId, open)}
                onOpenNote={askNote}
              />
              <BriefingLinks ref={links} briefingId={briefingId} place={place} />
            </div>
          </TextAndPages>
          <ChosenPanel />
        </div>
        <FindingVoice session={session} />
        <MenuAtCaret editor={editor} menu={session.menu} />
        <DeskFoot />
        <CardPopover pointer={pointer} open={open} />
        {question && <AskDialog question={question} onClose={() => setQuestion(null)} />}
      </section>
    </OpenDeskProvider>
  );
}
