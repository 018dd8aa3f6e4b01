import { readingContext } from '../../shared/citations/reading-context.ts';
import type { ImportWarning, IssueDraft } from '../../shared/issues/issue-draft.ts';
import type { Publication, PublicationDetails } from '../../shared/issues/publication.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import type { Archive, ImportedFile, IndexedIssue } from '../archive/archive.ts';
import type { ImportFailure, ImportFile } from '../importers/importer.ts';
import { ImportDoubles } from './import-doubles.ts';
import { explainImported, explainKept } from './import-explanation.ts';
import type { IsolatedReader } from './isolated-reader.ts';

/** An issue whose publication may still have to be founded. */
type ReadIssue = Omit<IndexedIssue, 'publicationId'> & {
  readonly publication: { readonly title: string; readonly language: string | null };
};

/** A file of the batch before anything is stored. */
export type ReadFileOutcome = Omit<ImportedFile, 'issues'> & {
  readonly issues: readonly ReadIssue[];
};

type BatchArchive = Pick<Archive, 'ensurePublication' | 'issues.list'>;

const UNNAMED = 'Unnamed publication';

/** Reads the files of a batch one after the other; each is understood, or kept with a reason. */
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

  async read(file: ImportFile): Promise<ReadFileOutcome> {
    const read = await this.#reader.read(file);
    if (!read.ok) return kept(file, read.error);
    const { drafts, encoding, importer, warnings } = read.value;
    const issues: ReadIssue[] = [];
    const found: ImportWarning[] = [...warnings];
    for (const draft of drafts) {
      const issue = await this.#recognise(file, draft, found);
      if (!issue.ok) return { ...kept(file, issue.error), encoding, importer };
      issues.push(issue.value);
    }
    const named = issues.map((issue) => ({
      ...issue,
      publicationTitle: issue.publication.title,
      publicationId: '',
    }));
    return {
      ...file,
      outcome: 'imported',
      explanation: explainImported(named),
      encoding,
      importer,
      issues,
      warnings: found,
    };
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
    file: ImportFile,
    draft: IssueDraft,
    warnings: ImportWarning[],
  ): Promise<Result<ReadIssue, ImportFailure>> {
    const { publication: printed, language, warnings: ofDraft, addresses = [], ...details } = draft;
    const title = printed ?? this.#fallbackTitle ?? UNNAMED;
    const known = this.#publications.find((publication) => answersTo(publication, title));
    const places = [...addresses, file.name.replaceAll('\\', '/')];
    const context = readingContext(known ?? newPublication(title), {
      ...draft,
      address: places[0],
    });
    const briefings = await this.#reader.recognise(file.name, draft, context);
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

const kept = (file: ImportFile, reason: ImportFailure): ReadFileOutcome => ({
  ...file,
  outcome: 'kept',
  explanation: explainKept(reason),
  encoding: null,
  importer: null,
  issues: [],
  warnings: [],
});

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
