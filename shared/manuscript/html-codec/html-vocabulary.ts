import { type Tokenizer, TokenizerMode } from 'parse5';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements whose content the tokenizer must not take for tags. */
export const rawTextModes: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

/** Elements whose content is no text to be read. */
export const unreadElements = words(`
  audio canvas datalist iframe noembed noframes object script select style svg template title video
`);

export const voidElements = words(`
  area base br col embed hr img input link meta param source track wbr
`);

/** Elements whose text stands on lines of its own. */
export const blockElements = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
  p pre search section summary table tbody td tfoot th thead tr ul xmp
`);

/** Elements that a start tag ends where their own end tag was left out. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  /** The search for them goes no further out than these. */
  readonly within: ReadonlySet<string>;
}

const cellEnd: ImpliedEnd = { ends: words('td th'), within: words('tr table') };
const sectionEnd: ImpliedEnd = {
  ends: words('tr thead tbody tfoot caption'),
  within: words('table'),
};

/** Old pages leave out `</p>`, a thousand times on one of them. */
const paragraphEnd: ImpliedEnd = { ends: words('p'), within: words('table td th caption li') };
const blocksAfterParagraph = words(`
  p address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 header
  main menu nav ol pre section table ul xmp
`);

export const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ...[...blocksAfterParagraph].map((name) => [name, paragraphEnd] as const),
  ['dt', { ends: words('dt dd p'), within: words('dl') }],
  ['dd', { ends: words('dt dd p'), within: words('dl') }],
  ['li', { ends: words('li'), within: words('ul ol menu') }],
  ['td', cellEnd],
  ['th', cellEnd],
  ['tr', { ends: words('tr caption'), within: words('table') }],
  ['thead', sectionEnd],
  ['tbody', sectionEnd],
  ['tfoot', sectionEnd],
]);
