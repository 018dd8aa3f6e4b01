import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { resourcePath } from '../workers/resource-path.ts';
import { balanceColumns, isLevel, isOverprinted, standsWhole } from './balance-columns.ts';
import { levelGroups, type MoreLines } from './level-groups.ts';
import type {
  DrawnPages,
  LevelledBefore,
  PrintedDocument,
  PrintOrder,
  TypesettingFailure,
} from './typesetter.ts';
import type { Layout, TypstEngine, TypstProblem } from './typst-engine.ts';

type Progress = (stage: string) => void;

/** Prints an order with any engine: lays out, levels the columns, and makes the PDF. */
export async function setPages(
  engine: TypstEngine,
  order: PrintOrder,
  progress: Progress,
): Promise<Result<PrintedDocument, TypesettingFailure>> {
  progress('Laying out the pages');
  await engine.forget();
  await supply(engine, order);
  const unreadable = await setAsideUnreadablePictures(engine, order);
  const layout = await layOutLevel(engine, mainFile(order));
  if (!layout.ok) return err(typesettingFailed(layout.error));

  progress('Writing the PDF');
  const pdf = await engine.pdf(order.standard, order.timestamp);
  if (!pdf.ok) return err(typesettingFailed(pdf.error));
  return ok({
    pdf: pdf.value,
    pages: layout.value.layout.pages ?? (await countPages(pdf.value)),
    unreadablePictures: unreadable,
    entries: layout.value.layout.entries,
  });
}

/** Draws the pages of an order as one SVG. */
export async function drawPages(
  engine: TypstEngine,
  order: PrintOrder,
): Promise<Result<DrawnPages, TypesettingFailure>> {
  await engine.forget();
  await supply(engine, order);
  const unreadable = await setAsideUnreadablePictures(engine, order);
  const levelled = await layOutLevel(engine, mainFile(order));
  if (!levelled.ok) return err(typesettingFailed(levelled.error));
  const svg = await engine.svg();
  if (!svg.ok) return err(typesettingFailed(svg.error));
  const pages = levelled.value.layout.pages ?? 1;
  return ok({ svg: svg.value, pages, unreadablePictures: unreadable });
}

/** How the columns of a layout were levelled, for the next of the same issue. */
export interface Levelled extends Omit<LevelledBefore, 'found'> {
  readonly layout: Layout;
}

interface LayOutWishes {
  readonly last?: LevelledBefore | undefined;
  /** Whether parts of the text are to be found again on the pages. */
  readonly parts?: boolean;
  /** Whether columns may end unlevel as long as nothing is printed over anything. */
  readonly isHasty?: boolean;
}

/** Lays a document out so that its columns end level, whichever kind of columns it has. */
export async function layOutLevel(
  engine: TypstEngine,
  main: string,
  { last = NOT_YET, parts = false, isHasty = false }: LayOutWishes = {},
): Promise<Result<Levelled, TypstProblem>> {
  const layOut = async (told: { height: number | null; more: MoreLines }) => {
    await engine.write('/layout.json', json({ ...told, found: last.found, parts }));
    return engine.layOut(main);
  };
  const levelWith = (height: number | null, last: MoreLines) =>
    levelGroups((more) => layOut({ height, more }), { last, allowsStrips: isHasty });
  const grouped = await levelWith(last.height, last.more);
  if (!grouped.ok) return grouped;
  if (!grouped.value) return err(UNHELD);
  const { layout, more } = grouped.value;
  const isGood = isHasty ? standsWhole : isLevel;
  // Columns that no height holds run on as they come, and in haste none is looked for again.
  const isFound = last.height !== null || isHasty;
  if (!layout.flow || (isFound && isGood(layout.flow))) {
    return ok({ layout, height: last.height, more });
  }

  let latest = layout;
  const balanced = await balanceColumns(async (height) => {
    // Most often it was just laid out without a height, to see what columns there are.
    const laidOut =
      height === last.height && latest === layout ? ok(layout) : await layOut({ height, more });
    if (!laidOut.ok) return laidOut;
    latest = laidOut.value;
    return latest.flow
      ? ok(latest.flow)
      : err({ messages: ['The columns are marked unsteadily.'] });
  });
  if (!balanced.ok) return balanced;
  const { height } = balanced.value;
  if (!latest.groups.some(isOverprinted)) return ok({ layout: latest, height, more });
  // What stands below the columns has moved with their end.
  const again = await levelWith(height, more);
  if (!again.ok) return again;
  return again.value ? ok({ ...again.value, height }) : err(UNHELD);
}

const UNHELD: TypstProblem = { messages: ['Columns of this template do not hold their text.'] };
const NOT_YET: LevelledBefore = { height: null, more: {}, found: {} };

export const mainFile = ({ template }: PrintOrder): string =>
  typeof template === 'string' ? `/designs/${template}.typ` : '/own/main.typ';

/** Gives the engine every file that an order names, and the library of templates. */
export async function supply(
  engine: TypstEngine,
  { template, data, design, pictures, attachments }: PrintOrder,
) {
  await engine.clear();
  await supplyFolder(engine, 'library');
  await supplyFolder(engine, 'designs');
  if (typeof template !== 'string') {
    for (const [path, bytes] of template) await engine.write(`/own/${path}`, bytes);
  }
  await engine.write('/design.json', json(design));
  await engine.write('/issue.json', json(data));
  await engine.write('/unreadable-pictures.json', json([]));
  await engine.write('/attachments.json', json([...attachments.keys()]));
  for (const [path, bytes] of [...pictures, ...attachments]) await engine.write(path, bytes);
}

async function supplyFolder(engine: TypstEngine, name: string): Promise<void> {
  for (const [path, bytes] of filesOf(name)) await engine.write(path, bytes);
}

const folders = new Map<string, readonly (readonly [path: string, bytes: Uint8Array])[]>();

/** Read once: pages that are looked at while someone types need them again at each key. */
function filesOf(name: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const known = folders.get(name);
  if (known) return known;
  const folder = resourcePath(`templates/${name}`);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.typ'))
    .map((file) => [`/${name}/${file}`, readFileSync(join(folder, file))] as const);
  folders.set(name, files);
  return files;
}

/** Each picture is tried alone, since a damaged one would fail the whole document. */
export async function setAsideUnreadablePictures(
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

export const typesettingFailed = ({ messages }: TypstProblem) =>
  failure('typesetting-failed', `The issue could not be typeset: ${messages.join('; ')}`, {
    hint: 'Nothing was written. Look at the briefing last changed, or export as HTML meanwhile.',
  });

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Only where a layout does not tell: the library that reads PDF takes a tenth of a second to load. */
async function countPages(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib');
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}
