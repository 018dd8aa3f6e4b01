import { passed } from '../../../shared/editions/validation.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { archiveJsonPieces } from './archive-json-pieces.ts';
import { issueAsJson, publicationAsJson } from './issue-as-json.ts';

/** The issue as it is printed, in the open form that archives are kept in. */
export function exportJson({ document, pictures }: ExportInput<'json'>): ExportedIssue {
  const { begin, issue, beginPictures, picture, end } = archiveJsonPieces;
  const text = [
    begin({ publications: [publicationAsJson(document.publication)], names: [] }),
    issue(issueAsJson(document), true),
    beginPictures(),
    ...[...pictures].map(([hash, { bytes }], index) => picture(hash, bytes, index === 0)),
    end(),
  ].join('');
  return {
    bytes: new TextEncoder().encode(text),
    pages: null,
    checks: [
      passed('structure', 'It keeps to its schema, archive-json.schema.json.'),
      ...issueChecks(document, pictures),
    ],
  };
}
