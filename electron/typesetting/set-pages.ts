import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { resourcePath } from '../workers/resource-path.ts';
import { balanceColumns } from './balance-columns.ts';
import { families } from './fonts.ts';
import type { PrintedDocument, PrintOrder, TypesettingFailure } from './typesetter.ts';
import type { Layout, TypstEngine, TypstProblem } from './typst-engine.ts';

type Progress = (stage: string) => void;

/** Prints an order with any engine: lays out, levels the columns, and makes the PDF. */
export async function setPages(
  engine: TypstEngine,
  order: PrintOrder,
  progress: Progress,
): Promise<Result<PrintedDocument, TypesettingFailure>> {
  progress('Laying out the pages');
  await supply(engine, order);
  const unreadable = await setAsideUnreadablePictures(engine, order);

  const main = `/${order.template}/main.typ`;
  const balanced = await balanceColumns(async (height) => {
    await engine.write('/layout.json', json({ height }));
    const laidOut = await engine.layOut(main);
    return laidOut.ok ? marksOf(laidOut.value, order.template) : laidOut;
  });
  if (!balanced.ok) return err(typesettingFailed(balanced.error));

  progress('Writing the PDF');
  const pdf = await engine.pdf(order.standard, order.timestamp);
  if (!pdf.ok) return err(typesettingFailed(pdf.error));
  return ok({
    pdf: pdf.value,
    pages: balanced.value.layout.after.page,
    unreadablePictures: unreadable,
  });
}

async function supply(engine: TypstEngine, { template, data, design, pictures }: PrintOrder) {
  await engine.clear();
  const folder = resourcePath(`templates/${template}`);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
    await engine.write(`/${template}/${name}`, readFileSync(join(folder, name)));
  }
  await engine.write('/fonts.json', json(families));
  await engine.write('/design.json', json(design));
  await engine.write('/issue.json', json(data));
  await engine.write('/unreadable-pictures.json', json([]));
  for (const [path, bytes] of pictures) await engine.write(path, bytes);
}

/** Each picture is tried alone, since a damaged one would fail the whole document. */
async function setAsideUnreadablePictures(
  engine: TypstEngine,
  { pictures }: PrintOrder,
): Promise<readonly string[]> {
  const unreadable: string[] = [];
  for (const path of pictures.keys()) {
    await engine.write('/picture.json', json(path));
    await engine.write('/picture.typ', new TextEncoder().encode('#image(json("/picture.json"))'));
    if (!(await engine.layOut('/picture.typ')).ok) unreadable.push(path);
  }
  await engine.write('/unreadable-pictures.json', json(unreadable));
  return unreadable;
}

function marksOf(layout: Layout | null, template: string): Result<Layout, TypstProblem> {
  if (layout) return ok(layout);
  return err({ messages: [`The template “${template}” does not mark its columns.`] });
}

const typesettingFailed = ({ messages }: TypstProblem) =>
  failure('typesetting-failed', `The issue could not be typeset: ${messages.join('; ')}`, {
    hint: 'Nothing was written. Look at the briefing last changed, or export as HTML meanwhile.',
  });

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
