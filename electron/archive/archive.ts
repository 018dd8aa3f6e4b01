import type { Edition } from '../../shared/assembly/edition.ts';
import type { Occurrence } from '../../shared/citations/occurrence.ts';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import type { CitationScope } from '../../shared/contract/citation-export-procedures.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import type { DoublePair } from '../../shared/contract/double-procedures.ts';
import type { AccountedStretch, FileReport } from '../../shared/contract/import-procedures.ts';
import type { PlaceOfUse } from '../../shared/contract/place-of-use.ts';
import type {
  ReviewItemKey,
  ReviewOutcome,
  ReviewVerdict,
} from '../../shared/contract/review-procedures.ts';
import type { BriefingDesk, IssueDesk, PublicationDesk } from '../../shared/editions/desk-json.ts';
import type { ExportRecipe } from '../../shared/editions/export-recipe.ts';
import type { SiteSettings } from '../../shared/editions/site-options.ts';
import type { ScopedCorrection } from '../../shared/imports/apply-corrections.ts';
import type { BriefingDetails } from '../../shared/issues/briefing.ts';
import type { CitingBriefings } from '../../shared/issues/citing-briefings.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Richness } from '../../shared/likeness/richness.ts';
import type { Finding } from '../../shared/linter/finding.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { StatedCorrection } from '../../shared/publishing/correction.ts';
import type { ReviewFilter } from '../../shared/review/review-item.ts';
import type {
  DoubleCandidates,
  DoubleQuery,
  FoundDouble,
  PlannedCandidates,
  PlannedDesignation,
  PlannedTraces,
  StoredForm,
  StoredForms,
} from './doubles.ts';
import type {
  BatchStanding,
  BatchStart,
  KnownBytes,
  KnownIssue,
  PlanChunk,
  PlannedForms,
  PreparedIssue,
  StagedFile,
  StagedHead,
  StagedOriginal,
  StagedReading,
  WaitingIssue,
} from './import-staging.ts';
import type {
  ReplaceChunk,
  Replaced,
  ReplacingUndone,
  WordSearch,
  WordsFound,
} from './replacing.ts';

/** A manuscript with all that the archive indexes of it, read from the same text. */
export interface IndexedManuscript {
  readonly manuscript: Manuscript;
  /** The plain-text projection, in which the offsets of occurrences count. */
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: readonly Occurrence[];
}

/** A place that points to an issue. */
export interface PointingPlace {
  readonly place: PlaceOfUse;
  /** Of its briefing in its own issue. */
  readonly position: number;
  /** Of the briefing that it names; null where it means the whole issue. */
  readonly to: number | null;
}

/** A file that was made of an edition. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PublishedIssue {
  readonly issueId: Identifier;
  /** Of the snapshot from which the files were made: it must be the same still. */
  readonly sha256: string;
  readonly files: readonly MadeFile[];
}

/** A briefing as it was in another archive. */
export interface RebuiltBriefing {
  readonly id: Identifier;
  readonly updatedAt: string;
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
  readonly corrections: readonly StatedCorrection[];
  readonly desk: BriefingDesk | undefined;
}

/** All that an issue was in another archive, under the id that it has here. */
export interface RebuiltIssue {
  readonly issueId: Identifier;
  readonly desk: IssueDesk | undefined;
  /** In the order of print. */
  readonly briefings: readonly RebuiltBriefing[];
}

/** What the desk knows of an issue, and by their ids of its briefings. */
export interface CarriedIssue {
  readonly issue: IssueDesk;
  readonly briefings: ReadonlyMap<Identifier, BriefingDesk>;
}

/** A briefing ready to be stored. */
export interface IndexedBriefing extends BriefingDetails, IndexedManuscript {}

/**
 * The archive as the rest of the application sees it: a worker thread answers each call. Calls
 * that a window may make keep the shapes and names of the contract; the others serve importers
 * and exporters. Every method is one transaction.
 */
export interface Archive extends ArchiveReads {
  /** In which light the texts of a briefing's issue are read; needed to index its manuscript. */
  readingContextOf(briefingId: Identifier): Promise<Result<ReadingContext, Failure<'not-found'>>>;
  /** Finds a publication by its title, short title or alias, or founds it with this title. */
  ensurePublication(title: string, language: string | null): Promise<Publication>;
  /** Opens a batch; answers its id. */
  beginImport(start: BatchStart): Promise<Result<Identifier, Failure<'not-found'>>>;
  importStanding(batchId: Identifier): Promise<Result<BatchStanding, Failure<'not-found'>>>;
  /** What is known of bytes of this hash, while a batch is read. */
  knownBytes(batchId: Identifier, hash: string): Promise<KnownBytes>;
  /** Keeps files of a batch and what was read from them; they follow those that are there. */
  stageFiles(batchId: Identifier, files: readonly StagedFile[]): Promise<Result<null, Failure>>;
  /** Takes what was read of a file in place of what was read before. */
  restageFile(
    batchId: Identifier,
    file: number,
    reading: StagedReading,
  ): Promise<Result<null, Failure>>;
  /** Of so many files of a batch, from this place on. */
  importHeads(batchId: Identifier, from: number, limit: number): Promise<readonly StagedHead[]>;
  importHeadsOf(batchId: Identifier, files: readonly number[]): Promise<readonly StagedHead[]>;
  /** Issues that a batch did not bring, after this key; `last` is null with the last of them. */
  issuesBeside(
    batchId: Identifier,
    after: number,
    limit: number,
  ): Promise<{ readonly issues: readonly KnownIssue[]; readonly last: number | null }>;
  correctionsInForce(batchId: Identifier): Promise<readonly ScopedCorrection[]>;
  /** Takes a plan bit by bit; with the last bit the batch is planned. */
  putPlan(batchId: Identifier, chunk: PlanChunk): Promise<Result<null, Failure>>;
  addCorrection(batchId: Identifier, correction: ScopedCorrection): Promise<Result<null, Failure>>;
  takeCorrection(batchId: Identifier, correctionId: Identifier): Promise<Result<null, Failure>>;
  takeRecipe(batchId: Identifier, recipeId: Identifier): Promise<Result<null, Failure>>;
  /** A file of a batch with its bytes; null where there is none at this place. */
  importedOriginal(batchId: Identifier, file: number): Promise<StagedOriginal | null>;
  /** The places of the files of a batch that are in no container. */
  outermostFiles(batchId: Identifier): Promise<readonly number[]>;
  /** A planned batch, or one that was interrupted, begins to be stored, or goes on. */
  startStoring(batchId: Identifier): Promise<Result<null, Failure<'not-found' | 'conflict'>>>;
  pauseStoring(batchId: Identifier): Promise<null>;
  /** What was being stored when the application last ended waits to go on. */
  pauseInterrupted(): Promise<null>;
  /** The next issues of a batch to be stored, besides those that are on their way. */
  nextIssues(
    batchId: Identifier,
    which: { readonly limit: number; readonly except: readonly number[] },
  ): Promise<readonly WaitingIssue[]>;
  /**
   * Stores some issues of a batch; one that was stored before is left as it is. Their bytes are moved
   * into the archive's thread.
   */
  storeIssues(
    batchId: Identifier,
    issues: readonly PreparedIssue[],
  ): Promise<Result<null, Failure>>;
  /** Writes reports of some files; answers how many. With none left to write, the batch is done. */
  closeImport(batchId: Identifier, limit: number): Promise<Result<number, Failure>>;
  /** Reports of files of a batch with their accounts, from this place on. */
  reportedFiles(
    batchId: Identifier,
    from: number,
    limit: number,
  ): Promise<
    readonly { readonly report: FileReport; readonly account: readonly AccountedStretch[] }[]
  >;
  /** Keeps bytes that a text shows; answers their hash. */
  keepOriginal(bytes: Uint8Array): Promise<Result<string, Failure>>;
  /** Kept bytes, decompressed and proved against their hash. */
  readOriginal(hash: string): Promise<Result<Uint8Array, Failure>>;
  /** The lists of editions that a publication has saved, by name. */
  exportRecipes(publicationId: Identifier): Promise<Result<ExportRecipe[], Failure<'not-found'>>>;
  saveExportRecipe(
    recipe: ExportRecipe,
  ): Promise<Result<ExportRecipe, Failure<'not-found' | 'conflict'>>>;
  removeExportRecipe(recipeId: Identifier): Promise<Result<null, Failure<'not-found'>>>;
  /** What the desk has settled, to be carried into another archive, and how it is put there. */
  publicationDesk(
    publicationId: Identifier,
  ): Promise<Result<PublicationDesk, Failure<'not-found'>>>;
  issueDesk(issueId: Identifier): Promise<Result<CarriedIssue, Failure<'not-found'>>>;
  rebuildPublicationDesk(
    publicationId: Identifier,
    desk: PublicationDesk,
  ): Promise<Result<null, Failure<'not-found'>>>;
  /** Makes an issue under this id where it is free, and else under another. */
  rebuildIssue(
    id: Identifier,
    request: RequestFor<'issues.create'>,
  ): Promise<OutcomeFor<'issues.create'>>;
  fillIssue(issue: RebuiltIssue): Promise<Result<null, Failure<'not-found'>>>;
  issueDocument(issueId: Identifier): Promise<Result<IssueDocument, Failure<'not-found'>>>;
  /**
   * A mark for each issue of what its pages in a web archive show: another wherever they would be
   * others. Null where the issue is not there.
   */
  issueMarks(issueIds: readonly Identifier[]): Promise<readonly (string | null)[]>;
  /** How the web archive of a publication was last written. */
  siteSettings(publicationId: Identifier): Promise<Result<SiteSettings, Failure<'not-found'>>>;
  saveSiteSettings(
    publicationId: Identifier,
    settings: SiteSettings,
  ): Promise<Result<null, Failure<'not-found'>>>;
  /** What points to an issue or to a briefing in it from other issues, newest first, at most 500. */
  pointingTo(issueId: Identifier): Promise<Result<readonly PointingPlace[], Failure<'not-found'>>>;
  /** Which edition would be made now, and of what; a failure where none may be published. */
  prepareEdition(
    issueId: Identifier,
  ): Promise<
    Result<{ readonly number: number; readonly sha256: string }, Failure<'not-found' | 'conflict'>>
  >;
  /** Freezes an issue with the files that were made of it. */
  publishIssue(
    published: PublishedIssue,
  ): Promise<Result<Edition, Failure<'not-found' | 'conflict'>>>;
  /** The items under a filter, in the order of the queue; at most so many. */
  reviewItemKeys(filter: ReviewFilter, limit: number): Promise<readonly ReviewItemKey[]>;
  /** Decides about some items as part of one act; each chunk of them is a transaction. */
  decideReview(chunk: ReviewChunk): Promise<ReviewOutcome>;
  /** Takes back or does again at most so many steps of the last act; null where there is none. */
  stepReview(direction: 'undo' | 'redo', limit: number): Promise<SteppedReview | null>;
  /** Reads some of the briefings that an older grammar read last. */
  rereadOlder(limit: number): Promise<RereadProgress>;
  /** The briefings whose citations are meant, newest first; those of an issue as printed. */
  briefingsIn(scope: CitationScope): Promise<Result<readonly Identifier[], Failure<'not-found'>>>;
  /** What these cite; those that are not in the archive any more are left out. */
  citingBriefings(briefingIds: readonly Identifier[]): Promise<CitingBriefings>;
  /** Looks at some of the briefings that have changed since they were looked at; newest first. */
  proofread(limit: number): Promise<ProofreadProgress>;
  /** A finding as it stands in the text now. */
  findingAt(
    briefingId: Identifier,
    fingerprint: string,
  ): Promise<Result<Finding, Failure<'not-found'>>>;
  /** Gives some of the texts that are new or have changed the marks by which they are found. */
  markTexts(limit: number): Promise<MarkingProgress>;
  /** Some planned issues of a batch from a place on, to be held against others. */
  plannedForms(
    batchId: Identifier,
    page: { readonly from: number; readonly limit: number },
  ): Promise<PlannedForms>;
  /** What may be a double of an issue. */
  doubleCandidates(query: DoubleQuery): Promise<DoubleCandidates>;
  /** What may be a double of a planned issue among those that came before it; then it has come. */
  plannedCandidates(batchId: Identifier, traces: PlannedTraces): Promise<PlannedCandidates>;
  /** Begins a search with `plannedCandidates`, or ends one. */
  forgetPlannedTraces(batchId: Identifier): Promise<void>;
  /** Which numbers some planned issues have, from a place on. */
  plannedDesignations(
    batchId: Identifier,
    page: { readonly from: number; readonly limit: number },
  ): Promise<readonly PlannedDesignation[]>;
  /** An issue as it is held against others; null where it is gone, or in the trash. */
  storedForm(
    issueId: Identifier,
    options?: { readonly evenTrashed?: boolean },
  ): Promise<StoredForm | null>;
  /** So many issues after a place, as they are held against others. */
  storedForms(page: { readonly after: number; readonly limit: number }): Promise<StoredForms>;
  /** Issues of a series, spread over its years. */
  sampleForms(publicationId: Identifier): Promise<readonly StoredForm[]>;
  /** What an issue carries besides its words. */
  richnessOfIssue(issueId: Identifier): Promise<Richness>;
  /** Puts the pairs that a search found in place of those before, for a batch or the archive. */
  putDoubles(batchId: Identifier | null, pairs: readonly FoundDouble[]): Promise<void>;
  /** A pair, and the batch of whose plan it is. */
  doubleOf(
    pairId: Identifier,
  ): Promise<Result<{ pair: DoublePair; batchId: Identifier | null }, Failure<'not-found'>>>;
  /** In which language a briefing is written, and what of it is left or right for good. */
  languageContextOf(briefingId: Identifier): Promise<Result<LanguageContext, Failure<'not-found'>>>;
  /** Names of sources, records and publications as printed, and words that are right for good. */
  knownNames(): Promise<readonly string[]>;
  /** Looks through some of the briefings of a scope, newest first, for a few milliseconds. */
  findWords(search: WordSearch): Promise<Result<WordsFound, Failure<'not-found'>>>;
  /** Replaces words in some briefings as a part of one act. */
  replaceWords(chunk: ReplaceChunk): Promise<Replaced>;
  /** Puts back what stood before an act in so many of its briefings after a place. */
  undoReplacing(
    actId: Identifier,
    page: { readonly after: number; readonly limit: number },
  ): Promise<Result<ReplacingUndone, Failure<'not-found'>>>;
  /** How much is in the archive, without what is in the trash; of the sources, those cited. */
  counts(): Promise<ArchiveCounts>;
  /** Proves the archive whole: pages, foreign keys, hashes of texts and originals, index. */
  check(): Promise<ArchiveCheck>;
  close(): Promise<void>;
}

export interface LanguageContext {
  /** Of the publication, as in `lang`. */
  readonly language: string;
  /** By rule, in the form in which they are compared. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Fingerprints of findings that are left as they are. */
  readonly left: ReadonlySet<string>;
}

export interface ReviewChunk {
  /** Chunks with the same id are one act. */
  readonly actId: Identifier;
  /** The act in words, once all of it is done. */
  readonly words: string;
  readonly verdict: ReviewVerdict;
  readonly items: readonly ReviewItemKey[];
}

export interface SteppedReview extends ReviewOutcome {
  /** Whether steps of the act are left. */
  readonly hasMore: boolean;
}

export interface RereadProgress {
  readonly read: number;
  readonly left: number;
}

/** How many briefings were looked at, and how many still wait. */
export interface ProofreadProgress {
  readonly read: number;
  readonly waiting: number;
}

/** How many texts were marked, and how many still wait. */
export interface MarkingProgress {
  readonly marked: number;
  readonly waiting: number;
}

export interface ArchiveCounts {
  readonly publications: number;
  readonly issues: number;
  readonly briefings: number;
  readonly sources: number;
  /** Records of persons, places, organisations and topics. */
  readonly names: number;
}

export interface ArchiveCheck {
  readonly sound: boolean;
  /** How many of each were proved: `briefings`, `revisions`, `originals`, … */
  readonly proved: Readonly<Record<string, number>>;
  /** What is wrong, in words that name the briefing or file. */
  readonly damages: readonly string[];
}

/** Procedures of the contract that the archive answers as they are, method named as procedure. */
export type ArchiveProcedure = Exclude<
  ProcedureName,
  | 'application.info'
  | 'application.showMenu'
  | 'jobs.cancel'
  | `imports.${'begin' | 'add' | 'settle' | 'correct' | 'uncorrect' | 'applyRecipe'}`
  | `imports.${'commit' | 'pause' | 'reread' | 'exportReport' | 'preview'}`
  | `exports.${string}`
  | `sites.${string}`
  | 'designs.draw'
  | 'pages.draw'
  | 'pages.close'
  | 'editions.publish'
  | 'review.decideAll'
  | 'review.undo'
  | 'review.redo'
  | 'findings.proofread'
  | 'language.check'
  | 'language.served'
  | 'findings.fix'
  | 'doubles.search'
  | 'doubles.compare'
  | `replace.${'search' | 'found' | 'apply' | 'undo'}`
  | 'originals.text'
  | 'originals.reading'
  | `recovery.${string}`
  | 'pictures.keep'
>;

type ArchiveReads = {
  readonly [Name in ArchiveProcedure]: (request: RequestFor<Name>) => Promise<OutcomeFor<Name>>;
};
