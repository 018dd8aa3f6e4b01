import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { copyToClipboard } from '../../ui/copy-to-clipboard.ts';
import { say } from '../../wording/say.ts';
import type { Draft } from './draft.ts';

/** Copies a whole draft as plain text, with what stands above its text. */
export function copyDraft({ details, manuscript }: Draft): Promise<void> {
  const { section, headline, byline, dateline } = details;
  const lines = [section, headline, byline, dateline].filter(Boolean);
  const words = [...lines, projectManuscript(manuscript).text].join('\n\n');
  return copyToClipboard(
    words,
    say('The text is on the clipboard.'),
    say('Mark the text and copy it by keys.'),
  );
}
