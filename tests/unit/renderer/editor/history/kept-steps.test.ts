import { $createTextNode, $getRoot, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { createBriefingEditor } from '../../../../../renderer/editor/behaviour/create-briefing-editor.ts';
import { lexicalToManuscript } from '../../../../../renderer/editor/conversion/lexical-to-manuscript.ts';
import { manuscriptToLexical } from '../../../../../renderer/editor/conversion/manuscript-to-lexical.ts';
import {
  keepSteps,
  resumeSteps,
  takeSteps,
} from '../../../../../renderer/editor/history/kept-steps.ts';
import type { Draft } from '../../../../../renderer/editor/saving/draft.ts';

const details = { headline: 'The strike', section: null, byline: null, dateline: null };

function editorWith(...words: string[]) {
  const { editor, history } = createBriefingEditor();
  for (const [index, text] of words.entries()) {
    editor.update(
      () => {
        const root = $getRoot();
        if (index > 0) root.getFirstDescendant()?.replace($createTextNode(text));
        else root.append(...manuscriptToLexical({ version: 1, blocks: [paragraph(text)] }));
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  }
  const text = () => editor.read(() => $getRoot().getTextContent());
  const draft = (): Draft => ({
    details,
    manuscript: editor.read(() => lexicalToManuscript($getRoot().getChildren())),
  });
  const run = async (command: typeof UNDO_COMMAND) => {
    editor.dispatchCommand(command, undefined);
    await Promise.resolve();
  };
  return { editor, history, text, draft, run };
}

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

describe('the steps of undo of a closed briefing', () => {
  it('are there again where it is opened and says what it said', async () => {
    const closed = editorWith('One.', 'Two.', 'Three.');
    keepSteps('a', closed.editor, closed.history, { text: closed.draft(), oldest: 4 });
    const steps = takeSteps('a', closed.draft());
    expect(steps?.oldest).toBe(4);
    const opened = editorWith();
    if (steps) resumeSteps(opened.editor, opened.history, steps);
    expect(opened.text()).toBe('Three.');
    await opened.run(UNDO_COMMAND);
    expect(opened.text()).toBe('Two.');
    await opened.run(UNDO_COMMAND);
    expect(opened.text()).toBe('One.');
    await opened.run(REDO_COMMAND);
    expect(opened.text()).toBe('Two.');
  });

  it('are dropped where it says something else by now, and are taken only once', () => {
    const closed = editorWith('One.', 'Two.');
    const text = closed.draft();
    keepSteps('b', closed.editor, closed.history, { text, oldest: 1 });
    expect(takeSteps('b', { ...text, details: { ...details, headline: 'Other' } })).toBeNull();
    expect(takeSteps('b', text)).toBeNull();
  });

  it('are kept of the last few briefings alone', () => {
    const closed = editorWith('One.', 'Two.');
    const text = closed.draft();
    for (let number = 0; number < 12; number += 1) {
      keepSteps(`many-${number}`, closed.editor, closed.history, { text, oldest: 1 });
    }
    expect(takeSteps('many-0', text)).toBeNull();
    expect(takeSteps('many-11', text)).not.toBeNull();
  });
});
