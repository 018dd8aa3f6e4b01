import { type EditionCheck, passed, warned } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { footnotesOf } from '../../../shared/manuscript/inline-containers.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks, placeOf } from '../issue-checks.ts';
import { imagesOf } from '../issue-pictures.ts';
import { markdownEdition } from './markdown-edition.ts';

/** The issue as one file of GitHub Markdown with YAML before it. */
export function exportMarkdown({ document }: ExportInput<'markdown'>): ExportedIssue {
  return {
    bytes: new TextEncoder().encode(markdownEdition(document)),
    pages: null,
    checks: [
      passed('structure', 'GitHub Markdown in UTF-8; small HTML tags carry what it lacks.'),
      ...issueChecks(document, null),
      ...picturesBeside(document),
      ...notesInTables(document),
    ],
  };
}

/** A table with a title, without a head or with rows of several lengths is set in HTML. */
function notesInTables({ briefings }: IssueDocument): EditionCheck[] {
  return briefings.flatMap((briefing) => {
    const tables = briefing.manuscript.blocks.filter((block) => block.type === 'table');
    const inHtml = tables.filter(
      ({ caption, head, rows }) =>
        caption || !head || rows.some(({ length }) => length !== head.length),
    );
    const count = footnotesOf({ blocks: inHtml }).length;
    const words = `Notes to tables that Markdown sets in HTML are not shown by every programme: ${count}.`;
    return count > 0 ? [warned('content', words, placeOf(briefing))] : [];
  });
}

function picturesBeside({ briefings }: IssueDocument): EditionCheck[] {
  return briefings.flatMap((briefing) => {
    const count = imagesOf(briefing).length;
    const words = `Markdown holds no pictures; their words and addresses are there: ${count}.`;
    return count > 0 ? [warned('pictures', words, placeOf(briefing))] : [];
  });
}
