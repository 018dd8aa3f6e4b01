import { ok, type Result } from '../../shared/kernel/result.ts';
import { isOverprinted } from './balance-columns.ts';
import type { Layout, TypstProblem } from './typst-engine.ts';

/** Lines that groups get beyond what they would need on one page, by their names. */
export type MoreLines = Readonly<Record<string, number>>;

/** Every round gives each group that is too low some lines; texts end long before so many. */
const MOST_ROUNDS = 40;

/**
 * Gives texts that run over to another page the lines that they need there, so that none is printed
 * over what follows it. Null where that cannot be had; the layout is the one laid out last.
 */
export async function levelGroups(
  layOutWith: (more: MoreLines) => Promise<Result<Layout, TypstProblem>>,
  last: MoreLines = {},
): Promise<Result<{ layout: Layout; more: MoreLines } | null, TypstProblem>> {
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
