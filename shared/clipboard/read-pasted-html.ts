import { htmlToManuscript } from '../manuscript/html-codec/html-to-manuscript.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { cleanPastedHtml, isInNeedOfCleaning } from './clean-pasted-html.ts';
import { sayAsMeant } from './say-as-meant.ts';

/** The text of HTML that another programme put on the clipboard. Takes linear time, never throws. */
export const readPastedHtml = (html: string): Manuscript =>
  sayAsMeant(htmlToManuscript(isInNeedOfCleaning(html) ? cleanPastedHtml(html) : html));
