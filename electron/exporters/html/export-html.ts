import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { issuePage } from './issue-page.ts';

/** One issue as a single HTML file that asks for nothing else: style and pictures are in it. */
export function exportHtml({ document, pictures }: ExportInput<'html'>): ExportedIssue {
  const bytes = new TextEncoder().encode(issuePage(document, pictures));
  return { bytes, pages: null, checks: issueChecks(document, pictures) };
}
