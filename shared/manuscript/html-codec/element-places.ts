import { cleanLine } from '../clean-text.ts';
import type { Block } from '../manuscript.ts';
import type { AttributeMap } from './element-style.ts';
import { isCalled } from './footnote-calls.ts';
import { blockElements } from './html-vocabulary.ts';
import type { InlineCollector } from './inline-collector.ts';
import type { ManuscriptBuilder } from './manuscript-builder.ts';
import type { Place } from './place.ts';
import { readBlockChange, readBlockSuggestions } from './span-attributes.ts';

/** Opens what the element stands for, if the model has it and it may stand here. */
export function openPlace(
  builder: ManuscriptBuilder,
  name: string,
  attributes: AttributeMap,
  line: InlineCollector,
): Place | undefined {
  if (/^(table|h[1-6]|blockquote)$/.test(name)) builder.dissolveTable();
  const place = placeOf(builder, name, attributes, line);
  if (place) return builder.open(place);
  if (blockElements.has(name)) builder.endLine();
  return undefined;
}

export function readImage(attributes: AttributeMap): Extract<Block, { type: 'image' }> | undefined {
  const isTrackingPixel = /^[01](px)?$/.test(attributes.get('width') ?? '');
  if (isTrackingPixel) return undefined;
  const source = attributes.get('data-source');
  const origin = attributes.get('data-origin') ?? attributes.get('src');
  return {
    type: 'image',
    alternative: cleanLine(attributes.get('alt') ?? ''),
    ...(source && /^sha256:[0-9a-f]{64}$/.test(source) && { source }),
    ...(origin && origin.length <= 4096 && { origin }),
  };
}

function placeOf(
  builder: ManuscriptBuilder,
  name: string,
  attributes: AttributeMap,
  line: InlineCollector,
): Place | undefined {
  const change = readBlockChange(attributes);
  const suggested = readBlockSuggestions(attributes);
  const footnotes = footnotePlace(builder, name, attributes, line);
  if (footnotes) return footnotes;
  switch (name) {
    case 'h1':
      return { kind: 'heading', level: 1, suggested, line };
    case 'h2':
      return { kind: 'heading', level: 2, suggested, line };
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { kind: 'heading', level: 3, suggested, line };
    case 'ul':
    case 'menu':
      return { kind: 'list', list: { type: 'list', ordered: false, items: [] }, line };
    case 'ol':
      return {
        kind: 'list',
        list: { type: 'list', ordered: true, start: readStart(attributes), items: [] },
        line,
      };
    case 'li':
      return { kind: 'item', item: { content: [], ...suggested }, line };
    case 'blockquote':
      return { kind: 'quotation', content: [], attribution: [], line };
    case 'footer':
      return builder.place.kind === 'quotation' ? { kind: 'attribution', line } : undefined;
    case 'figure':
      return { kind: 'flow', blocks: [], change, line };
    case 'figcaption':
    case 'caption':
      return { kind: 'caption', line };
    case 'small':
      return attributes.get('class') === 'credit' ? { kind: 'credit', line } : undefined;
    case 'table':
      return attributes.get('role') === 'presentation'
        ? undefined
        : {
            kind: 'table',
            table: { type: 'table', rows: [], ...(change && { change }) },
            caption: [],
            line,
          };
    case 'tr':
      return { kind: 'row', cells: [], isHead: true, line };
    case 'td':
    case 'th':
      if (name === 'td' && builder.place.kind === 'row') builder.place.isHead = false;
      return { kind: 'cell', span: readSpan(attributes), line };
    default:
      return undefined;
  }
}

/** The notes at the end of a page, and each of them, where the page says what they are. */
function footnotePlace(
  builder: ManuscriptBuilder,
  name: string,
  attributes: AttributeMap,
  line: InlineCollector,
): Place | undefined {
  if (isCalled(attributes, ['doc-endnotes', 'footnotes', 'endnotes', 'rearnotes'])) {
    return { kind: 'footnotes', line };
  }
  const key = attributes.get('id');
  if (!key) return undefined;
  const isOne =
    (name === 'li' && builder.place.kind === 'footnotes') ||
    isCalled(attributes, ['doc-footnote', 'doc-endnote', 'footnote', 'endnote', 'rearnote']);
  return isOne ? { kind: 'footnote', key, line } : undefined;
}

function readStart(attributes: AttributeMap): number | undefined {
  const start = Number(attributes.get('start') ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : undefined;
}

/** How many columns a cell takes, within reason. */
function readSpan(attributes: AttributeMap): number {
  const span = Number(attributes.get('colspan') ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 50 ? span : 1;
}
