import { BookOpen, History, PencilLine, SpellCheck, Tags } from 'lucide-react';
import { Fragment, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useCommand } from '../../app/commands.ts';
import { bridge } from '../../bridge.ts';
import { BriefingLinks, CorrectedNote } from '../../references/briefing-links.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { SpanCard } from '../card/span-card.tsx';
import { placeName, useCardPointer } from '../card/use-card-pointer.ts';
import { askForImage, askForLink, askForNote } from '../commands/questions.ts';
import { RegisteredCommand } from '../commands/registered-command.tsx';
import {
  blockCommands,
  historyCommands,
  insertCommands,
  markCommands,
} from '../commands/text-commands.ts';
import { useTextState } from '../commands/text-state.ts';
import { Toolbar } from '../commands/toolbar.tsx';
import { goToFinding } from '../highlights/find-placed.ts';
import { FindingVoice } from '../highlights/finding-voice.tsx';
import '../highlights/highlights.css';
import { MenuAtCaret } from '../menus/menu-at-caret.tsx';
import { MenuCommand } from '../menus/menu-command.tsx';
import { NamesPanel } from '../names/names-panel.tsx';
import { SuggestionCount } from '../names/suggestion-count.tsx';
import { TopicChips } from '../names/topic-chips.tsx';
import { useNames } from '../names/use-names.ts';
import { ProofPanel } from '../proof/proof-panel.tsx';
import { useProof } from '../proof/use-proof.ts';
import {
  chooseReadWhileTyping,
  isReadWhileTyping,
  onReadingChoice,
} from '../recognition/reading-choice.ts';
import { AskDialog, type Question } from './ask-dialog.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './desk.module.css';
import { HistoryPanel } from './history-panel.tsx';
import { openSpan } from './open-span.ts';
import page from './page.module.css';
import { PageFields } from './page-fields.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { rememberPlace, restorePlace } from './remembered-places.ts';
import { SaveStatus } from './save-status.tsx';
import type { EditorSession } from './session.ts';
import { TextLength } from './text-length.tsx';
import { TextSurface } from './text-surface.tsx';

export interface BriefingEditorProps {
  session: EditorSession;
  briefingId: string;
  /** The fingerprint of the finding for which it was opened. */
  shownFirst: string | null;
  language: string;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
  onOpenSource: (sourceId: string) => void;
  onOpenName: (entityId: string) => void;
}

const allTextCommands = [...markCommands, ...blockCommands, ...insertCommands, ...historyCommands];

/** One open briefing: its page, and around it what can be done to it. */
export function BriefingEditor(props: BriefingEditorProps) {
  const { session, briefingId, language, shownFirst, onOpenName, ...open } = props;
  const { editor } = session;
  const details = useSyncExternalStore(session.subscribe, session.details);
  const [isEditing, setIsEditing] = useState(true);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const [isProofOpen, setIsProofOpen] = useState(false);
  const proof = useProof(session, briefingId, shownFirst);
  const names = useNames(session, briefingId, isEditing);
  const [question, setQuestion] = useState<Question | null>(null);
  const headline = useRef<HTMLTextAreaElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const links = useRef<HTMLDivElement>(null);
  const textState = useTextState(editor);
  const pointer = useCardPointer(session);

  useEffect(() => {
    const area = scroll.current;
    if (area) area.scrollTop = restorePlace(briefingId, editor);
    return () => rememberPlace(briefingId, editor, area?.scrollTop ?? 0);
  }, [briefingId, editor]);

  useCommand({
    id: 'briefing.reading',
    title: isEditing ? 'Read' : 'Edit',
    section: 'Briefing',
    shortcut: 'Mod+Shift+R',
    keywords: 'reading editing mode',
    run: () => setIsEditing(!isEditing),
  });
  useCommand({
    id: 'briefing.history',
    title: 'History',
    section: 'Briefing',
    shortcut: 'Mod+Shift+H',
    keywords: 'revisions versions restore',
    run: () => setIsHistoryOpen(!isHistoryOpen),
  });
  useCommand({
    id: 'briefing.proof',
    title: 'Proof',
    section: 'Briefing',
    shortcut: 'Mod+F7',
    keywords: 'findings linter check',
    run: () => setIsProofOpen(!isProofOpen),
  });
  useCommand({
    id: 'briefing.name-version',
    title: 'Name this version',
    section: 'Briefing',
    shortcut: 'Mod+S',
    keywords: 'save keep',
    run: () => setQuestion(askForVersion(session, briefingId)),
  });
  useCommand({
    id: 'briefing.card',
    title: 'What was read at the caret',
    section: 'Briefing',
    shortcut: 'Mod+.',
    keywords: 'citation reference source card',
    run: pointer.openAtCaret,
  });
  const isRead = useSyncExternalStore(onReadingChoice, isReadWhileTyping);
  useCommand({
    id: 'text.reading-while-typing',
    title: isRead ? 'Stop reading citations while typing' : 'Read citations while typing',
    section: 'Text',
    keywords: 'recognition suggestions underline off on',
    run: () => chooseReadWhileTyping(!isRead),
  });
  useFindingCommand(session, 'next', 'Go to the next suggestion', 'F7');
  useFindingCommand(session, 'previous', 'Go to the suggestion before', 'Shift+F7');
  useCommand({
    id: 'briefing.links',
    title: 'What points here',
    section: 'Briefing',
    shortcut: 'Mod+Shift+B',
    keywords: 'backlinks references corrections cited',
    run: () => links.current?.focus(),
  });
  const { suggestions, actions } = names;
  const askLink = () => setQuestion(askForLink(editor));
  const askNote = (key?: string) => setQuestion(askForNote(editor, key));
  const askImage = () => setQuestion(askForImage(editor));
  useTextQuestion('text.link', 'Link', 'Mod+K', isEditing, askLink);
  useTextQuestion('text.note', 'Note to the editor', 'Mod+Alt+M', isEditing, askNote);
  useTextQuestion('text.image', 'Describe the picture', undefined, isEditing, askImage);

  const follow = (spanId: string) => openSpan(session, spanId, open);
  const { card } = pointer;
  const closeCard = () => {
    pointer.close();
    if (card?.takesFocus) editor.focus();
  };
  return (
    <section className={styles.desk} aria-label="Briefing">
      {allTextCommands.map((command) => (
        <RegisteredCommand key={command.id} command={command} editor={editor} enabled={isEditing} />
      ))}
      {session.menuProviders.map((provider) => (
        <MenuCommand key={provider.sign} {...{ editor, provider }} enabled={isEditing} />
      ))}
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
          <p className={styles.mode}>Reading. A click on a citation or reference opens it.</p>
        )}
        <div className={styles.barEnd}>
          <IconButton
            label={isEditing ? 'Read' : 'Edit'}
            shortcut="Mod+Shift+R"
            icon={isEditing ? <BookOpen /> : <PencilLine />}
            onClick={() => setIsEditing(!isEditing)}
          />
          <IconButton
            label="Names"
            shortcut="Mod+Shift+M"
            icon={<Tags />}
            aria-pressed={names.isOpen}
            onClick={() => names.setIsOpen(!names.isOpen)}
          />
          <IconButton
            label={proofWords(proof.findings.length)}
            shortcut="Mod+F7"
            icon={<SpellCheck />}
            aria-pressed={isProofOpen}
            onClick={() => setIsProofOpen(!isProofOpen)}
          />
          <IconButton
            label="History"
            shortcut="Mod+Shift+H"
            icon={<History />}
            aria-pressed={isHistoryOpen}
            onClick={() => setIsHistoryOpen(!isHistoryOpen)}
          />
        </div>
      </div>
      <ConflictNotice session={session} />
      <RecoveryNotice session={session} briefingId={briefingId} />
      <div className={styles.middle}>
        <div className={styles.scroll} ref={scroll}>
          <article className={page.page} lang={language}>
            <PageFields
              details={details}
              isEditing={isEditing}
              headlineRef={headline}
              onChange={session.changeDetails}
              onLeave={() => editor.focus(undefined, { defaultSelection: 'rootStart' })}
            />
            <CorrectedNote briefingId={briefingId} />
            <TopicChips
              session={session}
              topics={details.topics ?? []}
              suggestions={suggestions}
              isEditing={isEditing}
              isAdding={names.isAddingTopic}
              onAdding={names.setIsAddingTopic}
              onOpenName={onOpenName}
            />
            <TextSurface
              session={session}
              isEditing={isEditing}
              onOpenSpan={follow}
              onOpenNote={askNote}
            />
          </article>
          <BriefingLinks ref={links} briefingId={briefingId} />
        </div>
        {names.isOpen && (
          <NamesPanel
            session={session}
            suggestions={suggestions}
            actions={actions}
            isEditing={isEditing}
            onOpenName={onOpenName}
            onClose={() => names.setIsOpen(false)}
          />
        )}
        {isProofOpen && (
          <ProofPanel proof={proof} isEditing={isEditing} onClose={() => setIsProofOpen(false)} />
        )}
        {isHistoryOpen && (
          <HistoryPanel
            session={session}
            briefingId={briefingId}
            isEditing={isEditing}
            onClose={() => setIsHistoryOpen(false)}
          />
        )}
      </div>
      <FindingVoice session={session} />
      <MenuAtCaret editor={editor} menu={session.menu} />
      <footer className={styles.foot}>
        <SaveStatus session={session} />
        {!names.isOpen && (
          <SuggestionCount suggestions={suggestions} onOpen={() => names.setIsOpen(true)} />
        )}
        <TextLength session={session} />
      </footer>
      {card && (
        <Popover
          key={placeName(card)}
          open
          anchor={card.anchor}
          label="What was read"
          takesFocus={card.takesFocus}
          onOpenChange={(isOpen) => {
            if (!isOpen) closeCard();
          }}
        >
          <div onPointerEnter={pointer.hold} onPointerLeave={pointer.release}>
            {card.spanId && (
              <SpanCard
                session={session}
                spanId={card.spanId}
                isEditing={isEditing}
                onClose={pointer.close}
                {...open}
              />
            )}
            {card.findings.map((placed) => (
              <Fragment key={`${placed.kind}/${placed.finding.id}`}>
                {placed.finding.card({ placed, isEditing, onClose: closeCard })}
              </Fragment>
            ))}
          </div>
        </Popover>
      )}
      {question && <AskDialog question={question} onClose={() => setQuestion(null)} />}
    </section>
  );
}

const proofWords = (findings: number): string =>
  findings === 0 ? 'Proof' : `Proof: ${findings} ${findings === 1 ? 'finding' : 'findings'}`;

function useTextQuestion(
  id: string,
  title: string,
  shortcut: string | undefined,
  enabled: boolean,
  ask: () => void,
): void {
  useCommand({ id, title, section: 'Text', shortcut, enabled, run: () => ask() });
}

function useFindingCommand(
  { editor, highlights }: EditorSession,
  direction: 'next' | 'previous',
  title: string,
  shortcut: string,
): void {
  useCommand({
    id: `briefing.${direction}-finding`,
    title,
    section: 'Briefing',
    shortcut,
    keywords: 'finding possible citation mention check',
    run: () => {
      const found = goToFinding(editor, highlights, direction);
      if (!found) showToast('Nothing in this text waits for you.');
    },
  });
}

const askForVersion = (session: EditorSession, briefingId: string): Question => ({
  title: 'Name this version',
  fields: [{ name: 'name', label: 'Name', hint: 'A named version stays in History for good.' }],
  answer: 'Name',
  refuse: ({ name }) => (name?.trim() ? null : 'It needs a name.'),
  run: async ({ name = '' }) => {
    await session.saver.flush();
    const outcome = await bridge.call('briefings.nameVersion', { briefingId, name });
    if (outcome.ok) showToast(`This version is named “${outcome.value.name}”.`);
    else showFailure(outcome.error);
  },
});
