import { ok, type Result } from '../../shared/kernel/result.ts';
import { isOverprinted } from './balance-columns.ts';
import type { Group, Layout, TypstProblem } from './typst-engine.ts';

/**
 * Lines by names: under that of a group, those that it gets beyond what it would need on one page;
 * under `short-` and its name, those by which the page that it begins on ends earlier.
 */
export type MoreLines = Readonly<Record<string, number>>;

/** Every round gives each group that is too low some lines; texts end long before so many. */
const MOST_ROUNDS = 40;

/** A text that goes on at the head of a page has so many lines there at least. */
const LEAST_LINES = 4;
/** How often pages are ended earlier for that; an issue has fewer texts that run over. */
const MOST_SHORTENED = 12;
/** A page that ends so much earlier is not ended earlier again. */
const MOST_LINES = 6;
const ROUNDING = 0.1;

interface LevelWishes {
  readonly last?: MoreLines;
  /** Whether a text that runs over may have fewer lines at the head of a page. */
  readonly allowsStrips?: boolean;
}

type Levelled = Result<{ layout: Layout; more: MoreLines } | null, TypstProblem>;
type LayOutWith = (more: MoreLines) => Promise<Result<Layout, TypstProblem>>;

/**
 * Gives texts that run over to another page the lines that they need there, so that none is printed
 * over what follows it, and so many of them that they are no strip. Null where that cannot be had;
 * the layout is the one laid out last.
 */
export async function levelGroups(
  layOutWith: LayOutWith,
  { last = {}, allowsStrips = false }: LevelWishes = {},
): Promise<Levelled> {
  let levelled = await raiseGroups(layOutWith, last);
  let shortened = shortenedIn(last);
  for (let round = 0; !allowsStrips && round < MOST_SHORTENED; round += 1) {
    if (!levelled.ok || !levelled.value) return levelled;
    const { layout, more } = levelled.value;
    const lines = (group: Group) => shortened[shortOf(group)] ?? 0;
    const strip = layout.groups.find((group) => isStrip(group) && lines(group) < MOST_LINES);
    if (!strip) return levelled;
    const lacking = LEAST_LINES - linesAtHead(strip);
    shortened = { ...shortened, [shortOf(strip)]: lines(strip) + lacking };
    // All that follows stands elsewhere then, and may need other lines, or none.
    const again = await raiseGroups(layOutWith, shortened);
    if (again.ok && !again.value) return raiseGroups(layOutWith, more);
    levelled = again;
  }
  return levelled;
}

async function raiseGroups(layOutWith: LayOutWith, last: MoreLines): Promise<Levelled> {
  let more = last;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const layout = await layOutWith(more);
    if (!layout.ok) return layout;
    const low = layout.value.groups.filter(isOverprinted);
    if (low.length === 0) return ok({ layout: layout.value, more });
    // Growing steps: a table or picture that does not fit needs many lines at once.
    const step = 1 + Math.floor(round / 2) * 2;
    const raised = low.map(({ name }) => [name, (more[name] ?? 0) + step] as const);
    more = { ...more, ...Object.fromEntries(raised) };
  }
  return ok(null);
}

const SHORT = 'short-';

const shortOf = ({ name }: Group): string => SHORT + name;

const shortenedIn = (lines: MoreLines): MoreLines =>
  Object.fromEntries(Object.entries(lines).filter(([name]) => name.startsWith(SHORT)));

/** Under its own headline a text does not end so near to the head of a page. */
const isStrip = (group: Group): boolean =>
  group.after.y > group.page.top + ROUNDING && linesAtHead(group) < LEAST_LINES;

/** Whole ones: columns that begin between two lines of the page end so, too. */
const linesAtHead = ({ after, page }: Group): number =>
  Math.floor((after.y - page.top + ROUNDING) / page.pitch);
