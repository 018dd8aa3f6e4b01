import { readingContext } from '../../shared/citations/reading-context.ts';
import type { ImportWarning, IssueDraft } from '../../shared/issues/issue-draft.ts';
import type { Publication, PublicationDetails } from '../../shared/issues/publication.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import type { Archive, ImportedFile, IndexedIssue } from '../archive/archive.ts';
import type { ImportFailure } from '../importers/importer.ts';
import {
  type BatchIssue,
  batchIssues,
  leftOutAsContents,
  type ReadDrafts,
} from './batch-issues.ts';
import {
  explained,
  type FileReading,
  type GatheredOutcome,
  outcomeOfReading,
  type ReadFileOutcome,
  type ReadIssue,
} from './file-outcomes.ts';
import { ImportDoubles } from './import-doubles.ts';
import type { IsolatedReader } from './isolated-reader.ts';

type BatchArchive = Pick<Archive, 'ensurePublication' | 'issues.list'>;

const UNNAMED = 'Unnamed publication';

/** Understands what was read from the files of a batch; each becomes something, or is kept with a reason. */
export class ImportBatch {
  readonly #archive: BatchArchive;
  readonly #reader: IsolatedReader;
  readonly #publications: readonly Publication[];
  readonly #fallbackTitle: string | null;
  readonly #doubles: ImportDoubles;

  constructor(
    archive: BatchArchive,
    reader: IsolatedReader,
    publications: readonly Publication[],
    fallbackTitle: string | null,
  ) {
    this.#archive = archive;
    this.#reader = reader;
    this.#publications = publications;
    this.#fallbackTitle = fallbackTitle;
    this.#doubles = new ImportDoubles(archive);
  }

  /** Puts pages together to issues and recognises what stands in them; one outcome for each file. */
  async recognise(
    readings: readonly FileReading[],
    progress: (done: number, total: number) => void,
  ): Promise<ReadFileOutcome[]> {
    const drafts = readings.map(({ file, read }) => ({
      name: file.name,
      drafts: read.ok ? read.value.drafts : [],
    }));
    const outcomes = readings.map(outcomeOfReading);
    const issues = batchIssues(drafts);
    for (const [done, issue] of issues.entries()) {
      progress(done, issues.length);
      await this.#addIssue(issue, drafts, outcomes);
    }
    return outcomes.map(explained);
  }

  async #addIssue(
    { draft, files, contents }: BatchIssue,
    drafts: readonly ReadDrafts[],
    outcomes: GatheredOutcome[],
  ): Promise<void> {
    const [first, ...others] = files;
    const bringing = outcomes[first];
    const warnings: ImportWarning[] = [];
    const name = drafts[first]?.name ?? '';
    const issue = await this.#recognise(name, draft, warnings);
    for (const file of issue.ok ? [] : files) {
      const outcome = outcomes[file];
      if (outcome && !issue.ok) outcome.refused = issue.error;
    }
    if (!bringing || !issue.ok) return;
    bringing.issues.push(issue.value);
    bringing.warnings.push(...warnings);
    for (const file of others) Object.assign(outcomes[file] ?? {}, { pageOf: first });
    for (const file of files.length > 1 ? files : []) {
      const outcome = outcomes[file];
      const page = drafts[file]?.drafts[0];
      if (!outcome || !page) continue;
      const isContents = contents.includes(file);
      outcome.page = {
        issue: issue.value,
        headline: page.briefings[0]?.headline ?? '',
        isContents,
      };
      outcome.warnings.push(...(isContents ? [leftOutAsContents(page)] : page.warnings));
    }
  }

  /** Founds the publications that are new, and gives each issue its own: ready to be stored. */
  async found(files: readonly ReadFileOutcome[]): Promise<ImportedFile[]> {
    const founded = new Map<string, Publication>();
    const idOf = async ({ title, language }: ReadIssue['publication']) => {
      const known = founded.get(title) ?? (await this.#archive.ensurePublication(title, language));
      founded.set(title, known);
      return known.id;
    };
    const ready: ImportedFile[] = [];
    for (const file of files) {
      const issues: IndexedIssue[] = [];
      for (const { publication, ...issue } of file.issues) {
        issues.push({ ...issue, publicationId: await idOf(publication) });
      }
      ready.push({ ...file, issues });
    }
    return ready;
  }

  async #recognise(
    file: string,
    draft: IssueDraft,
    warnings: ImportWarning[],
  ): Promise<Result<ReadIssue, ImportFailure>> {
    const { publication: printed, language, warnings: ofDraft, addresses = [], ...rest } = draft;
    const { page: _, ...details } = rest;
    const title = printed ?? this.#fallbackTitle ?? UNNAMED;
    const known = this.#publications.find((publication) => answersTo(publication, title));
    const places = [...new Set([...addresses, file.replaceAll('\\', '/')])];
    const context = readingContext(known ?? newPublication(title), {
      ...draft,
      address: places[0],
    });
    const briefings = await this.#reader.recognise(file, draft, context);
    if (!briefings.ok) return briefings;

    warnings.push(
      ...ofDraft,
      ...(title === UNNAMED ? [unnamed] : []),
      ...(draft.date ? [] : [undated]),
      ...(await this.#doubles.warnings(
        { id: known?.id ?? null, title: known?.title ?? title },
        draft,
      )),
    );
    return ok({
      ...details,
      briefings: briefings.value,
      addresses: places,
      language,
      publication: { title: known?.title ?? title, language },
    });
  }
}

function answersTo(
  { title, shortTitle, aliases, formerTitles }: PublicationDetails,
  name: string,
): boolean {
  const wanted = normaliseName(name);
  const formerly = formerTitles.map((former) => former.title);
  return [title, shortTitle ?? '', ...aliases, ...formerly].some(
    (it) => normaliseName(it) === wanted,
  );
}

/** What the grammar needs to know of a publication that the archive does not have yet. */
const newPublication = (title: string): PublicationDetails => ({
  title,
  shortTitle: null,
  subtitle: null,
  publisher: null,
  issn: null,
  language: 'en',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
});

const unnamed: ImportWarning = {
  message: `No publication is named; its issues stand under “${UNNAMED}”. Name the publication there, or import with one chosen.`,
};

const undated: ImportWarning = {
  message:
    'No date of the issue was found, so its citations have no year. Set the date and they are read again.',
};
