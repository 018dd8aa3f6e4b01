import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { Draft } from './draft.ts';

/** The whole draft as plain text, with what stands above its text. */
export function draftInWords({ details, manuscript }: Draft): string {
  const { section, headline, byline, dateline } = details;
  const lines = [section, headline, byline, dateline].filter(Boolean);
  return [...lines, projectManuscript(manuscript).text].join('\n\n');
}
