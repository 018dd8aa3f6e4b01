import { correctionFor, type ScopedCorrection } from '../../../shared/imports/apply-corrections.ts';
import type { Correction } from '../../../shared/imports/correction.ts';
import type { DraftHead, FileHead } from '../../../shared/imports/file-head.ts';
import {
  type IndexedFiles,
  indexedFiles,
  type NamedIndex,
} from '../../../shared/imports/witnesses-of-index.ts';
import { type NameSeries, nameSeries } from '../../../shared/imports/witnesses-of-name.ts';
import {
  gatherPages,
  outlineOfPage,
  type PageOutline,
} from '../../../shared/issues/gather-pages.ts';

/** A file of a batch as it was read, without its texts. */
export interface FileToSettle {
  readonly file: number;
  readonly name: string;
  readonly head: FileHead;
}

/** What a person settled about a file, and the drafts that are wanted of it. */
export interface Wanted {
  readonly correction: Correction;
  /** Each with its place among all drafts of the file. */
  readonly wanted: readonly { readonly place: number; readonly head: DraftHead }[];
  readonly heldBack: readonly string[];
}

/** An issue that is spread over several files, in the order in which they came. */
export interface SpreadIssue {
  readonly folder: string;
  readonly files: readonly number[];
}

/** What its files say of each other: little of each, however many they are. */
export interface SurveyedBatch {
  readonly series: NameSeries;
  readonly indexed: IndexedFiles;
  readonly spread: readonly SpreadIssue[];
}

/** Looks over all files of a batch, for none can be settled before all were seen. */
export class BatchSurvey {
  readonly #corrections: readonly ScopedCorrection[];
  readonly #names: string[] = [];
  readonly #indexes: NamedIndex[] = [];
  readonly #pages: PageOutline[] = [];

  constructor(corrections: readonly ScopedCorrection[]) {
    this.#corrections = corrections;
  }

  add(files: readonly FileToSettle[]): void {
    for (const each of files) {
      const { file, name, head } = each;
      const { wanted, correction } = wantedOf(each, this.#corrections);
      this.#names.push(name);
      if (head.index && correction.fate !== 'leave-out') {
        this.#indexes.push({ name, entries: head.index });
      }
      for (const { draft } of wanted.map((it) => it.head)) {
        if (draft.page) this.#pages.push(outlineOfPage(file, slashed(name), draft));
      }
    }
  }

  whole(): SurveyedBatch {
    const spread = gatherPages(this.#pages).issues.map(({ folder, pages }) => ({
      folder,
      files: pages.map(({ file }) => file),
    }));
    return { series: nameSeries(this.#names), indexed: indexedFiles(this.#indexes), spread };
  }
}

export const slashed = (name: string): string => name.replaceAll('\\', '/');

export const formatOf = ({ importer }: Pick<FileHead, 'importer'>): string | null =>
  importer?.split(' ', 1)[0] ?? null;

export function wantedOf(file: FileToSettle, corrections: readonly ScopedCorrection[]): Wanted {
  const { head } = file;
  const format = formatOf(head);
  const publication = head.drafts[0]?.draft.publication ?? null;
  const correction = correctionFor({ ...file, format, publication }, corrections);
  const unfinished = head.drafts.flatMap(({ draft }) => draft.unfinished ?? []);
  const drafts = head.drafts.map((draft, place) => ({ place, head: draft }));
  const takesAll = correction.fate === 'take';
  return {
    correction,
    wanted:
      correction.fate === 'leave-out'
        ? []
        : drafts.filter((it) => takesAll || !it.head.draft.unfinished),
    heldBack: takesAll ? [] : unfinished,
  };
}
