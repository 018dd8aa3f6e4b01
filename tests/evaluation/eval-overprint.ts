import fc from 'fast-check';
import { openNativeEngine } from '../../electron/typesetting/native-engine.ts';
import { setPages } from '../../electron/typesetting/set-pages.ts';
import { overprintedText } from '../support/overprinted-text.ts';
import { orderFor } from '../support/print-order.ts';
import { randomDesign } from '../support/random-design.ts';
import { randomIssue } from '../support/random-issue.ts';

/**
 * Prints random issues in random designs and looks in the files for letters over letters. The seed
 * is printed, so that a failure can be had again; a third figure goes on after so many.
 */
async function main(): Promise<number> {
  const engine = await openNativeEngine();
  if (!engine) {
    console.error('This machine has no native Typst.');
    return 2;
  }
  const count = Number(process.argv[2] ?? 200);
  const seed = Number(process.argv[3] ?? 1);
  const first = Number(process.argv[4] ?? 0);
  const numRuns = first + count;
  const issues = fc.sample(fc.tuple(randomIssue, randomDesign()), { numRuns, seed });
  const failures: string[] = [];
  let pages = 0;
  for (const [index, [document, design]] of issues.entries()) {
    if (index < first) continue;
    const printed = await setPages(engine, orderFor(document, 'ua-1', design), () => undefined);
    const what = `${index}: ${JSON.stringify(design)}`;
    if (!printed.ok) failures.push(`${what}: ${printed.error.message}`);
    else {
      pages += printed.value.pages;
      const found = await overprintedText(printed.value.pdf);
      if (found.length > 0) failures.push(`${what}: ${JSON.stringify(found.slice(0, 4))}`);
    }
  }
  for (const failure of failures) console.log(failure);
  console.log(
    `${count} issues from ${first}, ${pages} pages, seed ${seed}: ${failures.length} with letters over letters or none at all`,
  );
  await engine.close();
  return failures.length === 0 ? 0 : 1;
}

process.exit(await main());
