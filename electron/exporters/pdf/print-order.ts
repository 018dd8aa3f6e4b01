import { defaultDesign } from '../../../shared/designs/design-defaults.ts';
import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { PdfOptions } from '../../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { type MakePrintable, printableWith } from '../../typesetting/printable-text.ts';
import type { PrintOrder } from '../../typesetting/typesetter.ts';
import { documentMoment } from '../document-day.ts';
import type { Picture } from '../issue-pictures.ts';
import { exportJson } from '../json/export-json.ts';
import {
  type Bound,
  type DesignData,
  designData,
  designWarnings,
  hasFoot,
  sourcesOf,
  standardOf,
} from './design-data.ts';
import { type IssueData, issueData } from './issue-data.ts';
import { remembered } from './remembered.ts';

export interface ToBePrinted {
  readonly document: IssueDocument;
  readonly options: PdfOptions;
  /** By the `source` of their blocks. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where it stands in a volume, whose index then is the one index. */
  readonly bound?: Bound;
}

export interface MadePrintOrder {
  readonly order: PrintOrder & { readonly design: DesignData; readonly data: IssueData };
  /** The design that it is printed in. */
  readonly design: HouseDesign;
  /** What the order leaves out, in words that name the briefing. */
  readonly warnings: readonly string[];
  /** The records of the people and places in its index, by their printed names. */
  readonly records: ReadonlyMap<string, string>;
}

/** What the typesetter is told of an issue. The same issue always gives the same order. */
export function printOrder({ document, options, pictures, bound }: ToBePrinted): MadePrintOrder {
  const chosen = designOf(document, options);
  const design = bound ? { ...chosen, index: false } : chosen;
  const files = [...pictures].map(
    ([source, { kind, bytes }]) => [source, picturePath(source, kind), bytes] as const,
  );
  const paths = new Map(files.map(([source, path]) => [source, path]));
  const { data, warnings, records } = issueData({
    document,
    design: {
      sources: sourcesOf(design),
      index: design.index || bound !== undefined,
      hasFoot: hasFoot(design),
    },
    printable: printable(),
    pictureFile: (source) => paths.get(source) ?? null,
  });
  const order: MadePrintOrder['order'] = {
    template: templateOf(design, document),
    design: designData(design, options, bound),
    data,
    pictures: new Map(files.map(([, path, bytes]) => [path, bytes])),
    standard: standardOf(options),
    attachments:
      options.standard === 'a-3a'
        ? new Map([
            [
              '/manuscript.json',
              exportJson({ document, options: { format: 'json' }, pictures }).bytes,
            ],
          ])
        : new Map(),
    timestamp: Date.parse(documentMoment(document)) / 1000,
  };
  const found = [...designWarnings(design, order.design), ...warnings];
  return { order, design, warnings: found, records };
}

/** What the options name goes before what the publication chose. */
export function designOf(document: IssueDocument, { design, paper }: PdfOptions): HouseDesign {
  const chosen = design ?? document.design ?? defaultDesign('newsletter');
  return paper ? { ...chosen, paper } : chosen;
}

/** Without its files a template of one's own is a newsletter. */
function templateOf(
  { design }: HouseDesign,
  { templateFiles }: IssueDocument,
): PrintOrder['template'] {
  if (typeof design === 'string') return design;
  if (!templateFiles) return 'newsletter';
  const encoder = new TextEncoder();
  return new Map([...templateFiles].map(([path, text]) => [path, encoder.encode(text)]));
}

const picturePath = (source: string, kind: string): string =>
  `/pictures/${source.replace('sha256:', '')}.${kind}`;

let made: MakePrintable | undefined;

/** Made once: it reads every font. */
export function printable(): MakePrintable {
  made ??= remembered(printableWith());
  return made;
}
