import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { accountFor } from '../../../shared/imports/account-for.ts';
import { bytesHoldWords } from '../../../shared/imports/bytes-hold-words.ts';
import type {
  DraftHead,
  FileHead,
  HowToRead,
  ToldOfFile,
} from '../../../shared/imports/file-head.ts';
import { explainKept } from '../../../shared/imports/import-explanation.ts';
import type { Passage } from '../../../shared/imports/passage.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { settlePage } from '../../../shared/issues/settle-page.ts';
import { withoutTurns } from '../../../shared/issues/without-turns.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { countWords, projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { StagedReading } from '../../archive/import-staging.ts';
import { openingWords } from '../../archive/opening-words.ts';
import type { ReadFile } from '../../importers/choose-importer.ts';
import { importLimits } from '../../importers/import-limits.ts';
import type { ContainedFile, ImportFailure, ImportFile } from '../../importers/importer.ts';
import { rowOf } from './settle-batch.ts';

/** What is known of a file before it is read. */
export interface BeforeReading {
  /** What its container says of it. */
  readonly contained: Pick<ContainedFile, 'passage' | 'address' | 'options'> | null;
  readonly options: HowToRead;
}

/** A file as it was read, in the form in which the archive keeps it until its batch is stored. */
export function stageReading(
  file: ImportFile,
  before: BeforeReading,
  read: Result<ReadFile, ImportFailure>,
): StagedReading {
  if (!read.ok) return stageUnread(file, before, { refused: explainKept(read.error) });
  const address = before.contained?.address;
  const drafts = read.value.drafts.map((draft) =>
    withoutTurns(address ? placedAt(address, draft) : draft),
  );
  const alone = drafts.map((draft) => settlePage(draft, importLimits.briefings));
  const isPage = drafts.some(({ page }) => page);
  const head: FileHead = {
    importer: read.value.importer,
    encoding: read.value.encoding,
    encodingConfidence: read.value.encodingConfidence ?? null,
    refused: null,
    duplicate: null,
    warnings: read.value.warnings.length,
    holds: read.value.contained?.length ?? 0,
    index: read.value.index,
    drafts: drafts.map(headOf),
    alone: isPage ? alone.map(headOf) : null,
    ...optionsOf(before),
  };
  const told: ToldOfFile = {
    ...toldBefore(before),
    warnings: read.value.warnings,
    stretches: read.value.stretches ?? [],
    account: accountOf(file, drafts, read.value.stretches ?? []),
  };
  return staged(file, head, told, drafts, read.value.pictures ?? []);
}

/** A file of which nothing was read, with the reason. */
export function stageUnread(
  file: ImportFile,
  before: BeforeReading,
  why: Partial<Pick<FileHead, 'refused' | 'duplicate'>>,
): StagedReading {
  const head: FileHead = {
    importer: null,
    encoding: null,
    encodingConfidence: null,
    refused: null,
    duplicate: null,
    warnings: 0,
    holds: 0,
    drafts: [],
    alone: null,
    ...optionsOf(before),
    ...why,
  };
  const reason = (why.refused ?? why.duplicate ?? '').slice(0, 500);
  const fate = why.refused ? 'unread' : 'repeated';
  const place = 'the whole file';
  const stretches =
    file.bytes.length === 0
      ? []
      : [{ fate, reason, place, bytes: [0, file.bytes.length] as [number, number] } as const];
  const told = {
    ...toldBefore(before),
    warnings: [],
    stretches,
    account: accountOf(file, [], stretches),
  };
  return staged(file, head, told, [], []);
}

/** The drafts of a file with their texts, as they were staged. */
export const stagedDrafts = (body: Uint8Array): IssueDraft[] =>
  JSON.parse(zstdDecompressSync(body).toString('utf8'));

function staged(
  { name }: ImportFile,
  head: FileHead,
  told: ToldOfFile,
  drafts: readonly IssueDraft[],
  pictures: readonly Uint8Array[],
): StagedReading {
  const row = rowOf(name, head);
  return {
    importer: head.importer,
    fate: row.fate,
    attention: row.attention,
    plan: JSON.stringify(row.plan),
    head: JSON.stringify(head),
    told: JSON.stringify(told),
    body: zstdCompressSync(JSON.stringify(drafts)),
    pictures,
  };
}

const optionsOf = ({ contained, options }: BeforeReading) => ({
  saidOptions: contained?.options ?? {},
  options,
});

const toldBefore = ({ contained }: BeforeReading) => ({
  ...(contained?.passage && { passage: contained.passage }),
  ...(contained?.address && { address: contained.address }),
});

/** An issue stands on its site where the container says that its file stood. */
const placedAt = (address: string, draft: IssueDraft): IssueDraft => ({
  ...draft,
  addresses: [...new Set([address, ...(draft.addresses ?? [])])],
});

function headOf(draft: IssueDraft): DraftHead {
  const texts = draft.briefings.map(({ manuscript }) => projectManuscript(manuscript).text);
  return {
    draft: {
      ...draft,
      briefings: draft.briefings.map((briefing) => ({
        ...briefing,
        manuscript: { version: 1, blocks: [] },
      })),
    },
    texts: texts.map((text) => ({ words: countWords(text), opening: openingWords(text) })),
  };
}

function accountOf(
  { bytes }: ImportFile,
  drafts: readonly IssueDraft[],
  stretches: ToldOfFile['stretches'],
): ToldOfFile['account'] {
  const isAlone = drafts.length === 1 && drafts[0]?.briefings.length === 1;
  const unplaced: Passage =
    isAlone && stretches.length === 0 && bytes.length > 0
      ? { place: 'the whole file', bytes: [0, bytes.length] }
      : { place: 'in the file' };
  return accountFor({
    length: bytes.length,
    passages: drafts.flatMap(({ briefings }, draft) =>
      briefings.flatMap(({ passages = [unplaced] }, place) =>
        passages.map((passage) => ({ owner: [draft, place] as const, passage })),
      ),
    ),
    stretches,
    holdsWords: (start, end) => bytesHoldWords(bytes, start, end),
  });
}
