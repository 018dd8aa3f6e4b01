import {
  $setState,
  CLEAR_HISTORY_COMMAND,
  type EditorThemeClasses,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { PressNames } from '../../../shared/citations/known-press.ts';
import type { AttributionContext } from '../../../shared/citations/read-attributions.ts';
import { tagInlines } from '../../../shared/citations/tag-manuscript.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import {
  changedDecisions,
  type DecisionChanges,
  followDecisions,
} from '../../../shared/review/bring-decisions.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { changedNodes, changesOnlyTexts } from '../behaviour/changed-blocks.ts';
import { createBriefingEditor } from '../behaviour/create-briefing-editor.ts';
import { workInSlices } from '../behaviour/work-in-slices.ts';
import { $inlinesOfBlock } from '../conversion/lexical-to-inlines.ts';
import { createManuscriptReader } from '../conversion/manuscript-reader.ts';
import { $showManuscript } from '../conversion/manuscript-to-lexical.ts';
import { createHighlights, type Highlights } from '../highlights/highlights.ts';
import { POSSIBLE_CITATION, possibleCitations } from '../highlights/possible-citations.tsx';
import { registerEarlierSteps } from '../history/earlier-steps.ts';
import { keepSteps, resumeSteps, takeSteps } from '../history/kept-steps.ts';
import { type CaretMenu, registerCaretMenu } from '../menus/caret-menu.ts';
import { createChosenIssues } from '../menus/chosen-issues.ts';
import type { MenuProvider } from '../menus/menu-provider.ts';
import { menuProviders } from '../menus/menu-providers.ts';
import { $findSpan } from '../nodes/find-span.ts';
import { decisionState, newId } from '../nodes/span-states.ts';
import { consultSpans } from '../recognition/consult-spans.ts';
import {
  $recogniseAll,
  LOADING_TAG,
  RECOGNITION_TAG,
  registerRecognition,
} from '../recognition/live-recognition.ts';
import { registerReading } from '../recognition/reading-choice.ts';
import {
  createKnowledgeStore,
  type KnowledgeStore,
  knowledgeOfBriefing,
} from '../recognition/span-knowledge.ts';
import { saveState } from '../saving/autosave.ts';
import { type Draft, draftOf, sameButForTags } from '../saving/draft.ts';
import { createHeardChanges } from '../saving/heard-changes.ts';
import { createKeptCopies, type KeptCopies } from '../saving/kept-copies.ts';
import { type Saver, startSaver } from '../saving/saver.ts';
import { createSender } from '../saving/sender.ts';
import { registerAnnotationDress } from '../suggestions/dress-annotations.ts';
import { registerSuggesting, type Suggesting } from '../suggestions/suggesting.ts';
import { dressSpans } from './dress-spans.ts';
import type { OpenBriefing } from './open-briefing.ts';

/** Milliseconds after which what others changed in the archive is read again. */
const FOLLOW_PAUSE = 500;

/** One briefing while it is open: its editor, what is known of its spans, and its saving. */
export interface EditorSession {
  readonly editor: LexicalEditor;
  /** The issue that the briefing stands in. */
  readonly issueId: string;
  readonly knowledge: KnowledgeStore;
  /** What is underlined without being tagged. */
  readonly highlights: Highlights;
  readonly menu: CaretMenu;
  /** What the menu at the caret offers, by its signs. */
  readonly menuProviders: readonly MenuProvider[];
  readonly saver: Saver;
  /** What is kept of the text while the archive does not have it. */
  readonly copies: KeptCopies;
  /** Whether what is written here is only suggested. */
  readonly suggesting: Suggesting;
  /** Whether the text could only be read when it was opened. */
  readonly wasLocked: boolean;
  /** Who writes here, as suggestions and comments say. */
  author(): string;
  details(): BriefingDetails;
  changeDetails(change: Partial<BriefingDetails>): void;
  /** False once it was closed: what is changed then is not saved. */
  isOpen(): boolean;
  /** The text as it is shown. */
  draft(): Draft;
  /** Puts another text in place of the shown one, as a step that can be undone and is saved. */
  replaceText(draft: Draft, origin?: 'edit' | 'restore'): void;
  /** Shows what the archive holds, instead of the shown text. */
  takeStored(): Promise<void>;
  decide(spanId: string, decision: Decision | undefined): void;
  /** Called whenever the text, its details or their saving changed. */
  subscribe(listener: () => void): () => void;
  /** Saves what is unsaved and ends; resolves once the archive has answered. */
  close(): Promise<void>;
}

export function openSession(
  { briefing, issue, publication, context }: OpenBriefing,
  bridge: Bridge,
  theme: EditorThemeClasses,
): EditorSession {
  const { editor, history, dispose } = createBriefingEditor(theme);
  const reader = createManuscriptReader(editor);
  const knowledge = createKnowledgeStore();
  const highlights = createHighlights(editor);
  const listeners = new Set<() => void>();
  let details = draftOf({ details: briefing, manuscript: briefing.manuscript }).details;
  /** The stored text from which the shown one goes on. */
  let base: Draft = { details, manuscript: briefing.manuscript };
  /** What was decided elsewhere while this text was open; undoing what is typed does not undo it. */
  const decidedElsewhere: DecisionChanges[] = [];
  /** Whether the next save is of a text that was put back. */
  let nextOrigin: 'edit' | 'restore' = 'edit';
  const heard = createHeardChanges(briefing.id);
  let followTimer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const draft = (): Draft => ({
    details,
    manuscript: reader.read(),
  });
  const show = (shown: Draft, tag: string) => {
    details = draftOf(shown).details;
    editor.update(() => $showManuscript(shown.manuscript), { tag, discrete: true });
    tell();
  };
  const readStored = async () => {
    const outcome = await bridge.call('briefings.read', { briefingId: briefing.id });
    if (outcome.ok) knowledge.set(knowledgeOfBriefing(outcome.value));
    return outcome.ok
      ? { ok: true as const, value: { ...outcome.value, details: outcome.value } }
      : outcome;
  };
  const followAll = (changes: readonly DecisionChanges[]) =>
    editor.update(
      () =>
        $recogniseAll((inlines) =>
          tagInlines(changes.reduce(followDecisions, inlines), context, newId),
        ),
      { tag: HISTORY_MERGE_TAG, discrete: true },
    );
  const absorb = (stored: Draft): boolean => {
    if (!sameButForTags(base, stored)) return false;
    const changes = changedDecisions(base.manuscript, stored.manuscript);
    decidedElsewhere.push(changes);
    followAll([changes]);
    base = stored;
    return true;
  };
  const copies = createKeptCopies({
    briefingId: briefing.id,
    store: window.localStorage,
    writeFile: async (text, baseRevision) => {
      const kept = await bridge.call('recovery.keep', {
        briefingId: briefing.id,
        baseRevision,
        ...text,
      });
      return kept.ok ? kept.value : null;
    },
    deleteFile: () => void bridge.call('recovery.drop', { briefingId: briefing.id }),
    onChange: tell,
  });
  const send = createSender(bridge, briefing.id);
  const saver = startSaver({
    revision: briefing.revision,
    readText: draft,
    readStored,
    absorb,
    copies,
    onChange: tell,
    save: async (text, baseRevision) => {
      const origin = nextOrigin;
      const outcome = await send(text, baseRevision, origin);
      if (!outcome.ok) return outcome;
      heard.ownSaved();
      if (nextOrigin === origin) nextOrigin = 'edit';
      base = text;
      knowledge.set(knowledgeOfBriefing(outcome.value));
      return outcome;
    },
  });

  const changeDetails = (change: Partial<BriefingDetails>) => {
    details = { ...details, ...change };
    saver.changed();
  };
  let isOpen = true;
  const chosenIssues = createChosenIssues();
  const providers = menuProviders({
    bridge,
    issue,
    publication,
    chosenIssues,
    briefing: { details: () => details, changeDetails, isOpen: () => isOpen },
  });
  const menu = registerCaretMenu(editor, providers);

  const takeStored = async () => {
    const stored = await readStored();
    if (!stored.ok) return;
    show(stored.value, LOADING_TAG);
    base = stored.value;
    decidedElsewhere.length = 0;
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    earlierSteps.restartAt(stored.value.revision);
    saver.replacedBy(stored.value.revision);
  };
  /** Another window may have saved this briefing, or an issue may have arrived. */
  const follow = () => {
    clearTimeout(followTimer);
    followTimer = setTimeout(async () => {
      if (saver.state().sending !== null || editor.isComposing()) return follow();
      if (!heard.areForeign()) return;
      heard.read();
      const stored = await readStored();
      if (!stored.ok || stored.value.revision <= saver.state().baseRevision) return;
      if (saver.state().sending !== null) return follow();
      if (absorb(stored.value)) return saver.rebased(stored.value.revision);
      if (saveState(saver.state()) === 'saved') return takeStored();
      saver.overtaken(
        failure('stale-revision', say('This briefing was saved in another window meanwhile.')),
      );
    }, FOLLOW_PAUSE);
  };

  const consult = (keys: readonly NodeKey[]) => {
    const blocks = editor.read(() => keys.map($inlinesOfBlock));
    void consultSpans({ bridge, issueId: issue.id, store: knowledge, context }, blocks);
  };
  const tag = (inlines: Inline[]) => chosenIssues.decide(tagInlines(inlines, context, newId));
  let attributions: AttributionContext = context;
  void bridge.call('sources.pressNames', {}).then((outcome) => {
    if (!outcome.ok) return;
    attributions = { ...context, pressNames: new PressNames(outcome.value) };
    highlights.refresh(POSSIBLE_CITATION);
  });
  const stopReading = registerReading(() =>
    mergeRegister(
      registerRecognition(editor, tag, consult),
      highlights.register(possibleCitations(editor, () => attributions)),
    ),
  );
  let writer = '';
  const readWriter = async () => {
    const outcome = await bridge.call('people.whoWrites', {});
    if (outcome.ok) writer = outcome.value.name;
  };
  void readWriter();
  const author = () => writer;
  const suggestions = registerSuggesting(editor, author);
  const unregister = mergeRegister(
    suggestions.dispose,
    registerAnnotationDress(editor),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(LOADING_TAG)) return;
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      saver.changed(!tags.has(RECOGNITION_TAG));
    }),
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(HISTORIC_TAG) && decidedElsewhere.length > 0) followAll(decidedElsewhere);
    }),
    editor.registerUpdateListener((update) => {
      if (changesOnlyTexts(update)) return;
      dressSpans(editor, knowledge, { nodes: changedNodes(update) });
    }),
    editor.registerRootListener(() => dressSpans(editor, knowledge, 'all')),
    editor.registerEditableListener(() => dressSpans(editor, knowledge, 'all')),
    knowledge.subscribe((ids) => dressSpans(editor, knowledge, { ids })),
    bridge.on('archive.changed', (change) => {
      if (heard.hear(change)) follow();
      if (change.publications) void readWriter();
    }),
    highlights.dispose,
    menu.dispose,
  );

  const kept = takeSteps(briefing.id, base);
  if (kept) resumeSteps(editor, history, kept);
  else {
    show(base, LOADING_TAG);
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  }
  const earlierSteps = registerEarlierSteps({
    ...{ bridge, editor, history, draft },
    briefingId: briefing.id,
    oldest: kept?.oldest ?? briefing.revision,
    tell: showToast,
  });
  knowledge.set(knowledgeOfBriefing(briefing));
  const stopReadingAhead = workInSlices(reader.readAhead);

  return {
    editor,
    issueId: issue.id,
    knowledge,
    highlights,
    menu,
    menuProviders: providers,
    saver,
    copies,
    suggesting: suggestions.suggesting,
    author,
    wasLocked: briefing.isLocked === true,
    draft,
    takeStored,
    details: () => details,
    changeDetails,
    isOpen: () => isOpen,
    replaceText: (shown, origin = 'edit') => {
      show(shown, HISTORY_PUSH_TAG);
      nextOrigin = origin;
      saver.changed();
    },
    decide: (spanId, decision) =>
      editor.update(
        () => {
          const span = $findSpan(spanId);
          if (span) $setState(span, decisionState, decision);
        },
        { tag: HISTORY_PUSH_TAG },
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      isOpen = false;
      clearTimeout(followTimer);
      stopReadingAhead();
      stopReading();
      keepSteps(briefing.id, editor, history, { text: draft(), oldest: earlierSteps.oldest() });
      earlierSteps.dispose();
      const flushed = saver.flush();
      saver.setAside();
      unregister();
      await flushed;
      saver.stop();
      reader.dispose();
      dispose();
    },
  };
}
