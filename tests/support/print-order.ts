import { type MadePrintOrder, printOrder } from '../../electron/exporters/pdf/print-order.ts';
import { defaultDesign } from '../../shared/designs/design-defaults.ts';
import type { HouseDesign } from '../../shared/designs/house-design.ts';
import { pdfOptions } from '../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/** An order for an issue without pictures; in the newsletter's design where none is named. */
export function orderFor(
  document: IssueDocument,
  standard: 'a-2a' | 'ua-1' = 'ua-1',
  design: HouseDesign = { ...defaultDesign('newsletter'), paper: 'a4' },
): MadePrintOrder['order'] {
  const options = pdfOptions.parse({ standard, design });
  return printOrder({ document, options, pictures: new Map() }).order;
}
