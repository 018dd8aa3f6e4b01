import {
  ARCHIVE_JSON_FORMAT,
  type ArchiveJson,
  archiveJson,
  type IssueJson,
} from '../../../shared/editions/archive-json.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { printedManuscript } from '../../../shared/manuscript/settle-changes.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { elementPlaces } from '../json/element-places.ts';
import { openingOfJson, readJsonFile } from '../json/read-json-file.ts';

const opening = new RegExp(`^\\{\\s*"format"\\s*:\\s*"${ARCHIVE_JSON_FORMAT}"`);

/** Issues in Masthead's own JSON; whoever wants a whole archive back has `masthead rebuild`. */
export const archiveJsonImporter = {
  id: 'archivejson',
  version: 1,
  recognises: (file) => (opening.test(openingOfJson(file)) ? 0.99 : 0),
  read(file, options?: ReadingOptions) {
    const read = readJsonFile(file, options);
    if (!read.ok) return read;
    const { value, source, places, encoding, warnings } = read.value;
    const parsed = archiveJson.safeParse(value);
    if (!parsed.success) {
      const [fault] = parsed.error.issues;
      const message = `It is no archive that Masthead knows: ${fault?.path.join('.')}: ${fault?.message}.`;
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const { issues, pictures } = parsed.data;
    const extents = elementPlaces(source, 'issues');
    const drafts = issues.flatMap((issue, index): IssueDraft[] => {
      const { start, end } = extents[index] ?? { start: 0, end: 0 };
      const passage = places.passage(`issue ${index + 1}`, start, end);
      const draft = draftOf(issue, parsed.data);
      if (draft.briefings.length === 0) return [];
      const briefings = draft.briefings.map((briefing) => ({ ...briefing, passages: [passage] }));
      return [{ ...draft, briefings }];
    });
    if (drafts.length === 0) {
      const message = 'There is no issue with a briefing in the file.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    return ok({
      drafts,
      encoding,
      warnings,
      pictures: Object.values(pictures).map((bytes) => Buffer.from(bytes, 'base64')),
    });
  },
} satisfies Importer;

function draftOf(issue: IssueJson, { publications }: ArchiveJson): IssueDraft {
  const publication = publications.find(({ id }) => id === issue.publicationId);
  const { volume, number, date, datePrecision, title, address } = issue;
  return {
    publication: publication?.title ?? null,
    language: issue.language ?? publication?.language ?? null,
    volume,
    number,
    date,
    datePrecision,
    title,
    ...(address && { addresses: [address] }),
    briefings: issue.briefings
      .slice(0, importLimits.briefings)
      .map(({ headline, section, byline, dateline, manuscript }) => ({
        headline,
        section,
        byline,
        dateline,
        manuscript: normaliseManuscript(printedManuscript(manuscript)),
      })),
    warnings: leftOut(issue),
  };
}

/** What an issue that is read from a file has no place for. */
function leftOut({ briefings }: IssueJson): ImportWarning[] {
  const topics = new Set(briefings.flatMap((briefing) => briefing.topics));
  if (topics.size === 0) return [];
  const named = [...topics].slice(0, 10).join(', ');
  return [{ message: `Topics are taken over by rebuilding alone: ${named}.` }];
}
