import { knownPart } from '../../../shared/dates/known-part.ts';
import { passed } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { authorOf } from '../author-of.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { headlinesOf } from '../headlines-of.ts';
import { issueChecks } from '../issue-checks.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { stableUrn } from '../stable-id.ts';
import { correctionNotes } from '../stated-corrections.ts';
import { xml, xmlDocument } from '../xml/xml.ts';

/** A record of the issue in Dublin Core, as archives harvest it (oai_dc). */
export const exportDublinCore = ({ document }: ExportInput<'dublin-core'>): ExportedIssue => ({
  bytes: new TextEncoder().encode(dublinCore(document)),
  pages: null,
  checks: [
    passed('structure', 'A record of Dublin Core, as OAI-PMH hands it on.'),
    ...issueChecks(document, null),
  ],
});

export function dublinCore(document: IssueDocument): string {
  const { publication, issue, briefings } = document;
  const authors = new Set(
    briefings.flatMap(({ byline }) => (byline === null ? [] : authorOf(byline))),
  );
  const headlines = headlinesOf(briefings);
  const date = issue.date && knownPart(issue.date, issue.datePrecision);
  const record = xml(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    xml('dc:title', {}, documentTitle(document)),
    xml('dc:creator', {}, publisherOf(publication)),
    issueKeywords(document).map((topic) => xml('dc:subject', {}, topic)),
    headlines.length > 0 && xml('dc:description', {}, headlines.join('; ')),
    correctionNotes(document).map((note) => xml('dc:description', {}, note)),
    publication.publisher && xml('dc:publisher', {}, publication.publisher),
    [...authors].map((name) => xml('dc:contributor', {}, name)),
    date && xml('dc:date', {}, date),
    xml('dc:type', {}, 'Text'),
    xml('dc:identifier', {}, stableUrn('issue', issue.id)),
    xml('dc:language', {}, publication.language),
    xml('dc:relation', {}, publication.title),
    publication.issn && xml('dc:relation', {}, `urn:ISSN:${publication.issn}`),
  );
  return xmlDocument(record);
}
