import type { Occurrence } from '../../shared/citations/occurrence.ts';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import type { CitationScope } from '../../shared/contract/citation-export-procedures.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import type { DoublePair } from '../../shared/contract/double-procedures.ts';
import type { FileReport, ImportReport } from '../../shared/contract/import-procedures.ts';
import type {
  ReviewItemKey,
  ReviewOutcome,
  ReviewVerdict,
} from '../../shared/contract/review-procedures.ts';
import type { BriefingDetails } from '../../shared/issues/briefing.ts';
import type { CitingBriefings } from '../../shared/issues/citing-briefings.ts';
import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Richness } from '../../shared/likeness/richness.ts';
import type { Finding } from '../../shared/linter/finding.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { ReviewFilter } from '../../shared/review/review-item.ts';
import type {
  DoubleCandidates,
  DoubleQuery,
  FoundDouble,
  StoredForm,
  StoredForms,
} from './doubles.ts';

/** A manuscript with all that the archive indexes of it, read from the same text. */
export interface IndexedManuscript {
  readonly manuscript: Manuscript;
  /** The plain-text projection, in which the offsets of occurrences count. */
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: readonly Occurrence[];
}

/** A briefing ready to be stored. */
export interface IndexedBriefing extends BriefingDetails, IndexedManuscript {}

/** An issue ready to be stored by an import. */
export interface IndexedIssue extends Omit<IssueDetails, 'status'> {
  readonly publicationId: Identifier;
  /** Where it stands on its site or among the files of its import; its own place first. */
  readonly addresses?: readonly string[] | undefined;
  /** BCP 47; null where it is that of its publication. */
  readonly language?: string | null | undefined;
  readonly briefings: readonly IndexedBriefing[];
}

/** One file of a batch: its bytes are kept whatever became of it. */
export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: FileReport['outcome'];
  readonly explanation: string;
  readonly encoding: string | null;
  /** The importer and its version that read it ("text 1"), or null. */
  readonly importer: string | null;
  readonly issues: readonly IndexedIssue[];
  /** The file, by its place in the batch, whose first issue this one is a page of. */
  readonly pageOf?: number | undefined;
  /** The bytes of pictures that its briefings show as `sha256:…`; kept as originals. */
  readonly pictures?: readonly Uint8Array[] | undefined;
  readonly warnings: readonly ImportWarning[];
}

/**
 * The archive as the rest of the application sees it: a worker thread answers each call. Calls
 * that a window may make keep the shapes and names of the contract; the others serve importers
 * and exporters. Every method is one transaction.
 */
export interface Archive extends ArchiveReads {
  /** Stores a new revision; answers after the commit has reached the disk. */
  saveBriefing(
    request: Omit<RequestFor<'briefings.save'>, 'manuscript'> & IndexedManuscript,
  ): Promise<OutcomeFor<'briefings.save'>>;
  /** In which light the texts of a briefing's issue are read; needed to index its manuscript. */
  readingContextOf(briefingId: Identifier): Promise<Result<ReadingContext, Failure<'not-found'>>>;
  /** Finds a publication by its title, short title or alias, or founds it with this title. */
  ensurePublication(title: string, language: string | null): Promise<Publication>;
  /** The hashes of these that are in the archive with an outcome of `imported`. */
  knownOriginals(hashes: readonly string[]): Promise<readonly string[]>;
  /** Stores a batch whole, or, where it fails, leaves the archive as it was. */
  commitImport(files: readonly ImportedFile[]): Promise<Result<ImportReport, Failure>>;
  /** The kept bytes of an import, decompressed and proved against their hash. */
  readOriginal(hash: string): Promise<Result<Uint8Array, Failure>>;
  issueDocument(issueId: Identifier): Promise<Result<IssueDocument, Failure<'not-found'>>>;
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
  /** What may be a double of an issue. */
  doubleCandidates(query: DoubleQuery): Promise<DoubleCandidates>;
  /** An issue as it is held against others; null where it is gone or in the trash. */
  storedForm(issueId: Identifier): Promise<StoredForm | null>;
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
  /** How much is in the archive, without what is in the trash; of the sources, those cited. */
  counts(): Promise<ArchiveCounts>;
  /** Proves the archive whole: pages, foreign keys, hashes of texts and originals, index. */
  check(): Promise<ArchiveCheck>;
  close(): Promise<void>;
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
  | 'jobs.cancel'
  | 'briefings.save'
  | 'imports.run'
  | `exports.${string}`
  | 'review.decideAll'
  | 'review.undo'
  | 'review.redo'
  | 'findings.proofread'
  | 'findings.fix'
  | 'doubles.search'
  | 'doubles.compare'
  | 'originals.text'
  | 'originals.reading'
>;

type ArchiveReads = {
  readonly [Name in ArchiveProcedure]: (request: RequestFor<Name>) => Promise<OutcomeFor<Name>>;
};
