import { warned } from '../../../shared/editions/validation.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Typesetter, TypesettingJob } from '../../typesetting/typesetter.ts';
import type { ExportInput, ExportOutcome } from '../exporter.ts';
import { printOrder } from './print-order.ts';

/** One issue as a PDF, in the design of its publication or another. The same issue always gives the same bytes. */
export async function exportPdf(
  { document, options, pictures }: ExportInput<'pdf'>,
  typesetter: Typesetter,
  job: TypesettingJob,
): Promise<ExportOutcome> {
  const { order, warnings } = printOrder({ document, options, pictures });
  const printed = await typesetter.typeset(order, job);
  if (!printed.ok) return printed;
  const { pdf, pages, unreadablePictures } = printed.value;
  const damaged = unreadablePictures.map(
    (path) => `The picture ${path.slice('/pictures/'.length)} is damaged; its words are printed.`,
  );
  const checks = [...warnings, ...damaged].map((words) => warned('content', words));
  return ok({ bytes: pdf, pages, checks });
}
