import { htmlToManuscript } from '../manuscript/html-codec/html-to-manuscript.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { cleanPastedHtml, isInNeedOfCleaning } from './clean-pasted-html.ts';

/** The text of HTML that another programme put on the clipboard. Takes linear time, never throws. */
export const readPastedHtml = (html: string): Manuscript =>
  htmlToManuscript(isInNeedOfCleaning(html) ? cleanPastedHtml(html) : html);
