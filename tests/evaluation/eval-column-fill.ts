import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { plantSampleArchive } from '../../electron/services/sample-archive.ts';
import { openNativeEngine } from '../../electron/typesetting/native-engine.ts';
import { supply } from '../../electron/typesetting/set-pages.ts';
import type { TypstEngine } from '../../electron/typesetting/typst-engine.ts';
import { columnMeasures, type Paper, type } from '../../shared/column-fill/column-measure.ts';
import { estimateHead, estimateLines } from '../../shared/column-fill/estimate-lines.ts';
import { defaultDesign } from '../../shared/designs/design-defaults.ts';
import type { Briefing } from '../../shared/issues/briefing.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { buildIssueDocument } from '../support/issue-document.ts';
import { orderFor } from '../support/print-order.ts';

/**
 * Lays one briefing out in a column of its own and tells its height in points. A table across the
 * columns is no part of it, and takes its height of each of them.
 */
const template = `
#import "/library/type.typ": text-style
#import "/library/briefing.typ": briefing-text
#import "/library/design.typ": column-count, gutter, pitch
#import "/library/tables.typ": drawn, is-wide
#import "/designs/newsletter.typ": briefing-head, headline-style
#let issue = json("/issue.json")
#show: text-style.with(issue)
#show: headline-style
#context {
  let width = json("/width.json") * 1pt
  let entry = issue.briefings.first()
  let is-across(part) = part.kind == "table" and is-wide(part)
  let whole = column-count * (width + gutter) - gutter
  let across = entry.blocks.filter(is-across).map(table => {
    column-count * (measure(width: whole, drawn(table, true)).height + pitch)
  })
  entry.blocks = entry.blocks.filter(part => not is-across(part))
  // Below another briefing, where the space above it counts.
  let before = block(above: 0pt, below: 0pt, height: 0pt)
  let printed = block(width: width, before + briefing-head(entry) + briefing-text(entry))
  let height = (measure(printed).height + across.sum(default: 0pt)).pt()
  for place in ("end", "after") [#metadata((place: place, group: "measured", page: 1, x: 0, y: height))<mark>]
}`;

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Prints how far the estimated lines of each sample briefing are from those that Typst makes. */
async function main(): Promise<number> {
  const engine = await openNativeEngine();
  if (!engine) {
    console.error('This machine has no native Typst to compare with.');
    return 2;
  }
  const showsEach = process.argv.includes('--each');
  const briefings = await sampleBriefings();
  for (const paper of Object.keys(columnMeasures) as Paper[]) {
    const errors: { share: number; lines: number; real: number }[] = [];
    for (const briefing of briefings) {
      const column = columnMeasures[paper];
      const estimated =
        estimateHead(briefing, column) + estimateLines(briefing.manuscript.blocks, column);
      const real = await realLines(engine, briefing, paper);
      errors.push({ share: (estimated - real) / real, lines: estimated - real, real });
      if (showsEach)
        console.log(`${paper}  ${real.toFixed(1)}  ${estimated}  ${briefing.headline}`);
    }
    const total = errors.reduce((sum, { real }) => sum + real, 0);
    const off = errors.reduce((sum, { lines }) => sum + lines, 0);
    const shares = errors.map(({ share }) => Math.abs(share)).sort((a, b) => a - b);
    console.log(
      `${paper}: ${errors.length} briefings, ${total.toFixed(0)} lines; ` +
        `all together ${percent(off / total)}, median ${percent(at(shares, 0.5))}, ` +
        `nine of ten within ${percent(at(shares, 0.9))}, worst ${percent(at(shares, 1))}`,
    );
  }
  await engine.close();
  return 0;
}

async function sampleBriefings(): Promise<Briefing[]> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-column-fill-'));
  const opened = await openArchive(folder);
  invariant(opened.ok, 'a new archive can be opened');
  const archive = opened.value;
  await plantSampleArchive(archive);
  const publications = await archive['publications.list']({});
  invariant(publications.ok, 'the archive lists its publications');
  const briefings: Briefing[] = [];
  for (const { id: publicationId } of publications.value) {
    const issues = await archive['issues.list']({ publicationId });
    invariant(issues.ok, 'the archive lists its issues');
    for (const { id } of issues.value.issues) {
      const document = await archive.issueDocument(id);
      invariant(document.ok, 'an issue can be read');
      briefings.push(...document.value.briefings);
    }
  }
  await archive.close();
  await rm(folder, { recursive: true });
  return briefings;
}

async function realLines(engine: TypstEngine, briefing: Briefing, paper: Paper): Promise<number> {
  const document = buildIssueDocument({
    briefings: [{ ...briefing, blocks: briefing.manuscript.blocks }],
  });
  await supply(engine, orderFor(document, 'ua-1', { ...defaultDesign('newsletter'), paper }));
  await engine.write('/layout.json', bytes({ height: null, more: {} }));
  await engine.write('/measure.typ', new TextEncoder().encode(template));
  await engine.write('/width.json', bytes(columnMeasures[paper].width));
  const layout = await engine.layOut('/measure.typ');
  const [measured] = layout.ok ? layout.value.groups : [];
  invariant(measured, 'the sample briefing can be laid out');
  return measured.end.y / type.pitch;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

process.exit(await main());
