/**
 * The PDF of an issue against what Chromium prints of our own HTML of the same issue, in one run:
 * time, size, and whether the same issue gives the same bytes. Run: `npm run bench -- issue-pdf`.
 */
import { chromium } from '@playwright/test';
import { exportHtml } from '../../electron/exporters/html/export-html.ts';
import { exportPdf } from '../../electron/exporters/pdf/export-pdf.ts';
import { openTypesetter } from '../../electron/typesetting/open-typesetter.ts';
import { pdfOptions } from '../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { findChromium } from '../support/find-chromium.ts';
import { buildIssueDocument, inventedParagraph } from '../support/issue-document.ts';

const RUNS = 5;
const BRIEFINGS = 14;
const job = { signal: new AbortController().signal, progress: () => undefined };
const document: IssueDocument = buildIssueDocument({
  briefings: Array.from({ length: BRIEFINGS }, (_, index) => ({
    headline: `Dockers of Saltholm return to work, part ${index + 1}`,
    section: 'Saltholm',
    blocks: Array.from({ length: 7 }, (_, paragraph) =>
      inventedParagraph(index * 7 + paragraph, 5),
    ),
  })),
});
const pictures = new Map();

const typesetter = openTypesetter();
const ours = await measured(async () => {
  const options = { ...pdfOptions.parse({}), format: 'pdf' } as const;
  const exported = await exportPdf({ document, options, pictures }, typesetter, job);
  if (!exported.ok) throw new Error(exported.error.message);
  return exported.value.bytes;
});
await typesetter.close();

const { executablePath, args, environment } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: [...args],
  env: { ...process.env, ...environment } as Record<string, string>,
});
const page = await browser.newPage();
const theirs = await measured(async () => {
  const html = exportHtml({ document, options: { format: 'html' }, pictures });
  await page.setContent(new TextDecoder().decode(html.bytes));
  return page.pdf({ format: 'Letter', tagged: true, outline: true });
});
await browser.close();

tell('Masthead, PDF/A-2a', ours);
tell('Chromium, from our HTML', theirs);
console.log(
  `after the first time Masthead takes ${(ours.again / theirs.again).toFixed(2)} of Chromium’s time ` +
    `and ${(ours.size / theirs.size).toFixed(2)} of its bytes`,
);

interface Measured {
  readonly first: number;
  /** The median of what came after the first. */
  readonly again: number;
  readonly size: number;
  readonly isSame: boolean;
}

async function measured(print: () => Promise<Uint8Array>): Promise<Measured> {
  const times: number[] = [];
  const files: Buffer[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const started = performance.now();
    files.push(Buffer.from(await print()));
    times.push(performance.now() - started);
    // Chromium writes the second into its files.
    await new Promise((wake) => setTimeout(wake, 1100));
  }
  const [first = 0, ...later] = times;
  const [file] = files;
  return {
    first,
    again: later.sort((one, other) => one - other)[Math.floor(later.length / 2)] ?? 0,
    size: file?.length ?? 0,
    isSame: files.every((other) => file?.equals(other)),
  };
}

function tell(name: string, { first, again, size, isSame }: Measured): void {
  console.log(
    `${name}: first ${first.toFixed(0)} ms, then ${again.toFixed(0)} ms, ` +
      `${Math.round(size / 1024)} KiB, ${isSame ? 'the same bytes' : 'other bytes'} each time`,
  );
}
