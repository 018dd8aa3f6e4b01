import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issuePage } from './issue-page.ts';

/** One issue as a single HTML file that asks for nothing else: style and pictures are in it. */
export function exportHtml({ document, pictures }: ExportInput<'html'>): ExportedIssue {
  const warnings = document.briefings.flatMap(({ headline, manuscript }) =>
    manuscript.blocks.flatMap((block) =>
      block.type === 'image' && !(block.source && pictures.has(block.source))
        ? [`In “${headline}” the picture “${block.alternative}” is missing; its words are shown.`]
        : [],
    ),
  );
  const bytes = new TextEncoder().encode(issuePage(document, pictures));
  return { bytes, pages: null, warnings };
}
