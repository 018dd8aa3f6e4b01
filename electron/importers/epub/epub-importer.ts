import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { PictureKeeper } from '../document/picture-keeper.ts';
import { readDocument } from '../document/read-document.ts';
import type { Importer, ImportFailure, ReadIssues } from '../importer.ts';
import { DocumentPackage, type PartFate } from '../zip/document-package.ts';
import { packageKind } from '../zip/package-kind.ts';
import { type EpubChapter, type EpubChapters, readChapters } from './epub-chapters.ts';
import { partIssues } from './epub-issues.ts';
import { lockedParts } from './epub-locks.ts';
import { type EpubPackage, readEpubPackage } from './epub-package.ts';
import { epubProperties } from './epub-properties.ts';
import { levelChapters } from './level-chapters.ts';

/** E-books: one issue with chapters, or several that are bound together. */
export const epubImporter = {
  id: 'epub',
  version: 1,
  recognises: ({ bytes }) => (packageKind(bytes) === 'epub' ? 0.95 : 0),
  read(file) {
    const document = DocumentPackage.open(file.bytes, file.name);
    if (!document.ok) return document;
    const read = readBook(document.value);
    return read.ok ? read : err({ ...read.error, file: file.name });
  },
} satisfies Importer;

function readBook(document: DocumentPackage): Result<ReadIssues, ImportFailure> {
  const book = readEpubPackage(document);
  if (!book.ok) return book;
  const locked = lockedParts(document);
  if (book.value.spine.some(({ part }) => part !== null && locked.has(part))) {
    return err(
      failure('unreadable-file', 'The e-book is locked: its chapters are encrypted.', {
        hint: 'Ask its publisher for a copy without a lock.',
      }),
    );
  }
  const keeper = new PictureKeeper();
  const read = readChapters(document, book.value, keeper);
  const { issues, before } = partIssues(read.chapters);
  const made = issues.map((chapters) =>
    issueOf(chapters, read, document, book.value, issues.length),
  );
  const drafts = made.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length === 0) {
    return err(failure('unreadable-file', 'There is not a single word in the e-book.'));
  }
  const warnings: ImportWarning[] = [
    ...document.warnings(),
    ...read.warnings,
    ...keeper.warnings(),
    ...before.map(({ part }) => ({
      message: `Left out as what stands before the first issue; the kept original still has it: ${part.slice(0, 200)}`,
    })),
  ];
  return ok({
    drafts,
    encoding: null,
    warnings,
    stretches: [
      ...made.flatMap(({ stretches }) => stretches),
      ...document.stretches((part) => fateOf(part, book.value, read.chapters, before)),
    ],
    pictures: keeper.pictures,
  });
}

function issueOf(
  chapters: readonly EpubChapter[],
  { notes }: EpubChapters,
  document: DocumentPackage,
  book: EpubPackage,
  issues: number,
): { readonly draft: IssueDraft | null; readonly stretches: readonly Stretch[] } {
  const text = chapters.filter(({ role }) => role === 'text');
  const properties = epubProperties(book);
  const { publication, language } = properties;
  const { draft, stretches } = readDocument({
    blocks: levelChapters(text),
    notes,
    title: issues === 1 ? properties.title : null,
    properties: issues === 1 ? properties : { publication, language },
    source: {
      units: text.map(({ words }) => words),
      passages: (first, last) =>
        text.slice(first, last + 1).map(({ part }) => {
          const bytes = document.placeOf(part);
          return { place: part.slice(-290), ...(bytes && { bytes }) };
        }),
    },
  });
  const covers = chapters.flatMap(({ role, blocks }) => (role === 'cover' ? blocks : []));
  return { draft: draft && withCovers(draft, covers), stretches };
}

/** Its cover stands over the first briefing. */
function withCovers(draft: IssueDraft, covers: EpubChapter['blocks']): IssueDraft {
  const [first, ...rest] = draft.briefings;
  const pictures = covers.filter(({ type }) => type === 'image');
  if (!first || pictures.length === 0) return draft;
  const manuscript = { ...first.manuscript, blocks: [...pictures, ...first.manuscript.blocks] };
  return { ...draft, briefings: [{ ...first, manuscript }, ...rest] };
}

/** What a part is for; chapters are told by the passages of briefings. */
function fateOf(
  part: string,
  book: EpubPackage,
  chapters: readonly EpubChapter[],
  before: readonly EpubChapter[],
): PartFate | null {
  const chapter = chapters.find((it) => it.part === part);
  if (before.some((it) => it.part === part)) {
    return { fate: 'unread', reason: 'What stands before the first of several issues.' };
  }
  if (chapter) return chapter.role === 'contents' ? { fate: 'contents' } : { fate: 'markup' };
  const item = book.items.find((it) => it.part === part);
  const type = item?.type ?? '';
  if (/dtbncx/.test(type) || item?.properties.includes('nav')) return { fate: 'contents' };
  if (part === book.part || part.startsWith('META-INF/') || part === 'mimetype') {
    return { fate: 'metadata' };
  }
  if (/^image\//.test(type)) return { fate: 'picture' };
  if (/^(?:text\/css|font\/|application\/(?:vnd\.ms-opentype|x-font|font))/.test(type)) {
    return { fate: 'markup' };
  }
  if (/html/.test(type)) {
    return { fate: 'unread', reason: 'A chapter that is not in the order of reading.' };
  }
  return { fate: 'unread', reason: 'A file in the e-book that holds no text to be read.' };
}
