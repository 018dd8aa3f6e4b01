import { warned } from '../../../shared/editions/validation.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type MakePrintable, printableWith } from '../../typesetting/printable-text.ts';
import type { Typesetter, TypesettingJob } from '../../typesetting/typesetter.ts';
import type { ExportInput, ExportOutcome } from '../exporter.ts';
import { documentDay, newsletterData } from './newsletter-data.ts';

/** One issue as PDF/A-2a or PDF/UA-1. The same issue always gives the same bytes. */
export async function exportPdf(
  { document, options, pictures }: ExportInput<'pdf'>,
  typesetter: Typesetter,
  job: TypesettingJob,
): Promise<ExportOutcome> {
  const paths = new Map(
    [...pictures].map(([source, { kind }]) => [source, picturePath(source, kind)]),
  );
  const { data, warnings } = newsletterData({
    document,
    paper: options.paper,
    printable: printable(),
    pictureFile: (source) => paths.get(source) ?? null,
  });
  const printed = await typesetter.typeset(
    {
      template: 'newsletter',
      data,
      pictures: new Map(
        [...pictures].map(([source, { kind, bytes }]) => [picturePath(source, kind), bytes]),
      ),
      standard: options.standard,
      timestamp: Date.parse(`${documentDay(document)}T00:00:00Z`) / 1000,
    },
    job,
  );
  if (!printed.ok) return printed;
  const { pdf, pages, unreadablePictures } = printed.value;
  const damaged = unreadablePictures.map(
    (path) => `The picture ${path.slice('/pictures/'.length)} is damaged; its words are printed.`,
  );
  const checks = [...warnings, ...damaged].map((words) => warned('content', words));
  return ok({ bytes: pdf, pages, checks });
}

const picturePath = (source: string, kind: string): string =>
  `/pictures/${source.replace('sha256:', '')}.${kind}`;

let made: MakePrintable | undefined;

/** Made once: it reads every font. */
function printable(): MakePrintable {
  made ??= printableWith();
  return made;
}
