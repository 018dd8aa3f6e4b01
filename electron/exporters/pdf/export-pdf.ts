import { PDFDocument } from 'pdf-lib';
import { papers } from '../../../shared/designs/papers.ts';
import { type EditionCheck, warned } from '../../../shared/editions/validation.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Typesetter, TypesettingJob } from '../../typesetting/typesetter.ts';
import { documentMoment } from '../document-day.ts';
import type { ExportInput, ExportOutcome } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { blackOf, standardOf } from './design-data.ts';
import { addDublinCore, bytesAs, nameGreysByInk, setBoxes } from './finish-pdf.ts';
import { imposePages, saddleStitched, twoUp } from './impose-pages.ts';
import { type Ordered, preflight } from './preflight.ts';
import { printOrder } from './print-order.ts';

/**
 * One issue as a PDF, in the design of its publication or another. The same issue always gives the
 * same bytes.
 */
export async function exportPdf(
  { document, options, pictures }: ExportInput<'pdf'>,
  typesetter: Typesetter,
  job: TypesettingJob,
): Promise<ExportOutcome> {
  const { order, design, warnings } = printOrder({ document, options, pictures });
  const printed = await typesetter.typeset(order, job);
  if (!printed.ok) return printed;

  job.progress('Looking the file over', 0, null);
  const { bleed, slug } = order.design;
  const paper = papers[design.paper];
  const pages = await PDFDocument.load(printed.value.pdf, { updateMetadata: false });
  addDublinCore(pages, document);
  setBoxes(pages, paper, { bleed, slug });
  if (blackOf(options) === 'grey') nameGreysByInk(pages);
  const sides = options.imposition && sidesOf[options.imposition](pages.getPageCount());
  const title = documentTitle(document);
  const day = new Date(documentMoment(document));
  const finished = sides
    ? await imposePages(pages, sides, paper, { bleed, slug }, title, day)
    : pages;

  const author = publisherOf(document.publication);
  const bytes = await bytesAs(options.standard, finished, { title, moment: day, author });
  const ordered: Ordered = {
    standard: standardOf(options),
    isImposed: sides !== undefined,
    isGrey: blackOf(options) !== null,
    bleed,
    touchesEdge: design.design === 'tabloid',
    roomOfPictures: order.design.pictures,
  };
  const damaged = printed.value.unreadablePictures.map((path) =>
    warned(
      'content',
      `The picture ${path.slice('/pictures/'.length)} is damaged; its words are printed.`,
    ),
  );
  const checks: EditionCheck[] = [
    ...warnings.map((words) => warned('content', words)),
    ...damaged,
    ...preflight(await PDFDocument.load(bytes, { updateMetadata: false }), ordered),
    ...issueChecks(document, pictures),
  ];
  return ok({ bytes, pages: finished.getPageCount(), checks });
}

const sidesOf = { '2-up': twoUp, 'saddle-stitch': saddleStitched } as const;
