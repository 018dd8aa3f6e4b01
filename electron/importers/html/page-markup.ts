import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { PageImage, PagePart, PageParts, Place } from './page-parts.ts';

/** The markup of the text alone, ready to be read as a manuscript, and what it lost on the way. */
export interface PageMarkup {
  readonly html: string;
  readonly warnings: readonly ImportWarning[];
}

interface Edit extends Pick<Place, 'start' | 'end'> {
  readonly replacement: string;
}

/** Pictures at most this large, in pixels, are bullets and ornaments. */
const ORNAMENT_SIZE = 48;
/** A picture without words that comes this often is an ornament. */
const OFTEN = 3;
const NAMED = 5;

/**
 * The page without its furniture and ornaments; tables that only place things say so. `text` are
 * the parts to keep.
 */
export function pageMarkup(html: string, page: PageParts, text: readonly PagePart[]): PageMarkup {
  const kept = new Set(text);
  const images = text.flatMap((part) => part.images);
  const ornaments = findOrnaments(images);
  const edits: Edit[] = [
    ...page.parts
      .filter((part) => !kept.has(part))
      .map((part) => ({ ...part, replacement: '<hr>' })),
    ...[...ornaments].map(({ start, end }) => ({ start, end, replacement: ' ' })),
    ...page.tables
      .filter(({ isLayout }) => isLayout)
      .map(({ nameEnd }) => ({
        start: nameEnd,
        end: nameEnd,
        replacement: ' role="presentation"',
      })),
  ];
  const pictures = images.filter((image) => !ornaments.has(image) && image.source !== '');
  return {
    html: applyEdits(html, edits),
    warnings: [...missing(pictures), ...dropped(ornaments.size), ...lost(page)],
  };
}

function findOrnaments(images: readonly PageImage[]): Set<PageImage> {
  const counts = new Map<string, number>();
  for (const { source } of images) counts.set(source, (counts.get(source) ?? 0) + 1);
  return new Set(
    images.filter(({ source, alternative, size }) => {
      if (size !== null && size <= ORNAMENT_SIZE) return true;
      return alternative === '' && (counts.get(source) ?? 0) >= OFTEN;
    }),
  );
}

/** Edits within one that takes a stretch away go with it. */
function applyEdits(html: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, replacement } of inOrder) {
    if (start < done) continue;
    pieces.push(html.slice(done, start), replacement);
    done = end;
  }
  return [...pieces, html.slice(done)].join('');
}

function missing(pictures: readonly PageImage[]): ImportWarning[] {
  const names = [...new Set(pictures.map(({ source }) => source.slice(0, 100)))];
  if (names.length === 0) return [];
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const message =
    names.length === 1
      ? `A picture is not in the file: ${named}. Its place and words are kept.`
      : `${names.length} pictures are not in the file: ${named}${more}. Their places and words are kept.`;
  return [{ message }];
}

const dropped = (count: number): ImportWarning[] =>
  count === 0
    ? []
    : [
        {
          message: `${count} small ${count === 1 ? 'picture' : 'pictures'} without words left out.`,
        },
      ];

const words: Readonly<Record<string, string>> = {
  iframe: 'a page within the page',
  frame: 'a page within the page',
  object: 'an embedded object',
  embed: 'an embedded object',
  applet: 'a programme',
  form: 'a form',
  video: 'a film',
  audio: 'a recording',
  svg: 'a drawing',
  canvas: 'a drawing',
};

function lost({ lost: elements }: PageParts): ImportWarning[] {
  const kinds = new Set([...elements.keys()].map((name) => words[name] ?? name));
  return kinds.size === 0
    ? []
    : [
        {
          message: `It holds what a briefing cannot: ${[...kinds].join(', ')}. Text in it is kept where there is any.`,
        },
      ];
}
