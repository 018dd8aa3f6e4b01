import type { Handlers } from '../../shared/contract/contract.ts';
import { papers } from '../../shared/designs/papers.ts';
import { pdfOptions } from '../../shared/designs/pdf-options.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { printOrder } from '../exporters/pdf/print-order.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import { keptPictures } from './edition-input.ts';
import { unwatched } from './jobs.ts';
import { withinContract } from './within-contract.ts';

export interface DesignServiceParts {
  readonly archive: Pick<Archive, 'issueDocument' | 'readOriginal'>;
  readonly typesetter: Pick<Typesetter, 'draw'>;
}

/** More pages tell no more about a design, and would take longer. */
const MOST_BRIEFINGS = 6;

/** Draws issues in designs that are being chosen. */
export function designHandlers({
  archive,
  typesetter,
}: DesignServiceParts): Pick<Handlers, 'designs.draw'> {
  return {
    'designs.draw': async ({ issueId, design }) => {
      const found = await archive.issueDocument(issueId);
      if (!found.ok) return withinContract('designs.draw', found);
      const document = {
        ...found.value,
        briefings: found.value.briefings.slice(0, MOST_BRIEFINGS),
      };
      const pictures = await keptPictures(archive, document);
      const options = pdfOptions.parse({ design });
      const { order, warnings } = printOrder({ document, options, pictures });
      const drawn = await typesetter.draw(order, unwatched);
      if (!drawn.ok) return drawn;
      const { svg, pages } = drawn.value;
      const { width, height } = papers[design.paper];
      return ok({ svg, pages, width, height, warnings: [...warnings] });
    },
  };
}
