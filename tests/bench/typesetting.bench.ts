/**
 * How long an issue takes from its document to a PDF, the first time and after an edit, beside the
 * HTML of the same issue. Run: `npm run bench -- typesetting`.
 */
import { exportHtml } from '../../electron/exporters/html/export-html.ts';
import { exportPdf } from '../../electron/exporters/pdf/export-pdf.ts';
import { openTypesetter } from '../../electron/typesetting/open-typesetter.ts';
import { pdfOptions } from '../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { buildIssueDocument, inventedParagraph, paragraphOf } from '../support/issue-document.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const options = { ...pdfOptions.parse({}), format: 'pdf' } as const;
const EDITS = 10;

for (const briefings of [1, 8, 40]) {
  const typesetter = openTypesetter();
  const print = async (document: IssueDocument) => {
    const exported = await exportPdf({ document, options, pictures: new Map() }, typesetter, job);
    if (!exported.ok) throw new Error(exported.error.message);
    return exported.value;
  };
  const [cold, printed] = await timed(() => print(issueOf(briefings, 0)));
  const edits: number[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    edits.push((await timed(() => print(issueOf(briefings, edit))))[0]);
  }
  const [page] = await timed(async () =>
    exportHtml({
      document: issueOf(briefings, 0),
      options: { format: 'html' },
      pictures: new Map(),
    }),
  );
  const edited = median(edits);
  console.log(
    `${briefings} briefings, ${printed.pages} pages, ${Math.round(printed.bytes.length / 1024)} KiB: ` +
      `cold ${cold.toFixed(0)} ms, after an edit ${edited.toFixed(0)} ms ` +
      `(${(edited / cold).toFixed(2)} of cold), HTML ${page.toFixed(1)} ms`,
  );
  await typesetter.close();
}

/** An issue whose middle briefing differs by one paragraph from edit to edit. */
function issueOf(briefings: number, edit: number): IssueDocument {
  const middle = Math.floor(briefings / 2);
  return buildIssueDocument({
    briefings: Array.from({ length: briefings }, (_, index) => ({
      headline: `Dockers of Saltholm return to work, part ${index + 1}`,
      section: 'Saltholm',
      blocks: [
        ...Array.from({ length: 5 }, (_, paragraph) => inventedParagraph(index * 5 + paragraph, 4)),
        ...(index === middle ? [paragraphOf(`Edited ${edit} times.`)] : []),
      ],
    })),
  });
}

async function timed<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}
