import type { Stretch } from '../../../shared/imports/stretch.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { ImportFailure } from '../importer.ts';
import { listPages } from './list-pages.ts';
import type { PrintedDocument } from './printed-document.ts';
import { lineText } from './printed-line.ts';
import type { ReadPages } from './read-pages.ts';

/** What is to be said of the pages of a document. */
export interface ToldPages {
  readonly warnings: readonly ImportWarning[];
  readonly stretches: readonly Stretch[];
  /** Why there is no issue, where no page has text. */
  readonly refusal: Pick<ImportFailure, 'kind' | 'message' | 'hint'>;
}

export function tellPages(read: ReadPages, { running }: PrintedDocument): ToldPages {
  const unread = [
    ...unreadPages(
      read.pictured,
      ['it is a picture', 'they are pictures'],
      'They are pictures of pages.',
    ),
    ...unreadPages(
      read.garbled,
      [
        'its fonts do not say which letters they show',
        'their fonts do not say which letters they show',
      ],
      'Its fonts do not say which letters they show.',
    ),
    ...unreadPages(
      read.damaged,
      ['the file is damaged there, or overfull', 'the file is damaged there, or overfull'],
      'The file is damaged there, or overfull.',
    ),
    ...unreadPages(
      restOf(read),
      ['reading it would have taken too long', 'reading all pages would have taken too long'],
      'Reading all pages would have taken too long.',
    ),
  ];
  const aside = read.pages.filter((page) => page.aside.length > 0);
  return {
    warnings: [
      ...unread.map(({ warning }) => warning),
      ...aside.map((page) => ({
        message: `Left out as words set along the edge or aslant; the kept original still has them: “${clip(page.aside.join(' '), 80)}”`,
        place: `page ${page.number}`,
      })),
    ],
    stretches: [
      ...unread.map(({ stretch }) => stretch),
      ...running.map(
        ({ page, lines }): Stretch => ({
          place: `page ${page}`,
          fate: 'furniture',
          reason: clip(`Head or foot of the page: ${lines.map(lineText).join(' | ')}`, 500),
        }),
      ),
      ...aside.map(
        (page): Stretch => ({
          place: `page ${page.number}`,
          fate: 'furniture',
          reason: clip(`Along the edge or aslant: ${page.aside.join(' ')}`, 500),
        }),
      ),
      { place: 'properties of the document', fate: 'metadata' },
    ],
    refusal: refusalOf(read),
  };
}

/** Of a file that was put together from what is left of it. */
export const cutOff: ImportWarning = {
  message: 'The file is damaged, perhaps cut off; its pages were put together from what is left.',
};

const restOf = ({ unreadFrom, count }: ReadPages): number[] =>
  unreadFrom === null
    ? []
    : Array.from({ length: count - unreadFrom + 1 }, (_, index) => unreadFrom + index);

/** `because`: of one page, and of several. */
function unreadPages(
  pages: readonly number[],
  because: readonly [one: string, several: string],
  reason: string,
) {
  if (pages.length === 0) return [];
  const place = clip(listPages(pages), 300);
  const why = pages.length === 1 ? `was not read: ${because[0]}` : `were not read: ${because[1]}`;
  const message = `${place.charAt(0).toUpperCase()}${place.slice(1)} ${why}.`;
  const stretch: Stretch = { place, fate: 'unread', reason };
  return [{ warning: { message, place }, stretch }];
}

function refusalOf(read: ReadPages): ToldPages['refusal'] {
  const { pages, pictured, damaged, garbled, count } = read;
  if (pictured.length > 0) {
    const number = pictured.length === 1 ? 'One page' : `${pictured.length} pages`;
    return {
      kind: 'unsupported-format',
      message: `${number} without text: they are pictures of pages, as a scanner makes them.`,
      hint: 'Have a text recognition programme (OCR) add the text, and import that.',
    };
  }
  if (garbled.length > 0) {
    return {
      kind: 'unsupported-format',
      message: 'Its fonts do not say which letters they show, so that its text cannot be read.',
      hint: 'Have a text recognition programme (OCR) read its pages, and import that.',
    };
  }
  if (damaged.length === count && count > 0) {
    return {
      kind: 'unreadable-file',
      message: 'None of its pages can be read: the file is damaged.',
    };
  }
  return {
    kind: 'unreadable-file',
    message: `There is not a single word on ${pages.length === 1 ? 'its page' : `its ${pages.length} pages`}.`,
  };
}
