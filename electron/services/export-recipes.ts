import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/contract/contract.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { baseName } from './edition-names.ts';
import type { FinishedExports } from './finished-exports.ts';
import type { Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';
import { withinContract } from './within-contract.ts';
import { type ListParts, writeList } from './write-list.ts';

export interface RecipeServiceParts extends ListParts {
  readonly archive: ListParts['archive'] &
    Pick<Archive, 'exportRecipes' | 'saveExportRecipe' | 'removeExportRecipe'>;
  readonly ports: Pick<ShellPorts, 'chooseFolder'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

/** A window never names a folder: it is chosen through the shell, and kept with a recipe. */
export function recipeHandlers(
  parts: RecipeServiceParts,
): Pick<
  Handlers,
  | 'exports.nameOf'
  | 'exports.runMany'
  | 'exports.recipes'
  | 'exports.saveRecipe'
  | 'exports.removeRecipe'
> {
  const { archive, ports, jobs, finishedExports } = parts;
  const keptFolder = async (publicationId: string, recipeId: string | undefined) => {
    const recipes = await archive.exportRecipes(publicationId);
    return recipes.ok ? (recipes.value.find(({ id }) => id === recipeId)?.folder ?? null) : null;
  };
  return {
    'exports.runMany': ({ jobId, recipeId, ...list }) =>
      jobs.run(jobId, async (job) => {
        const read = await archive['issues.read']({ issueId: list.issueId });
        if (!read.ok) return withinContract('exports.runMany', read);
        const kept = await keptFolder(read.value.issue.publicationId, recipeId);
        const folder = kept ?? (await ports.chooseFolder());
        if (folder === null) return err(cancelled());
        const done = await writeList(parts, { ...list, folder }, job);
        if (!done.ok) return withinContract('exports.runMany', done);
        const { written, cancelled: wasCancelled } = done.value;
        return ok({
          folder,
          cancelled: wasCancelled,
          written: written.map(({ report, ...edition }) => ({
            ...edition,
            report: report && { ...report, address: finishedExports.add(report.path) },
          })),
        });
      }),
    'exports.nameOf': async ({ issueId, pattern }) => {
      const read = await archive['issues.read']({ issueId });
      if (!read.ok) return withinContract('exports.nameOf', read);
      const listed = await archive['publications.list']({});
      if (!listed.ok) return withinContract('exports.nameOf', listed);
      const { issue } = read.value;
      const publication = listed.value.find(({ id }) => id === issue.publicationId);
      const named = { publication: { slug: publication?.slug ?? '' }, issue };
      return ok({ name: baseName(named, pattern) });
    },
    'exports.recipes': async ({ publicationId }) =>
      withinContract('exports.recipes', await archive.exportRecipes(publicationId)),
    'exports.saveRecipe': async ({ recipeId, publicationId, folder: wanted, ...content }) => {
      const kept = await keptFolder(publicationId, recipeId);
      const folder = wanted === 'choose' ? await ports.chooseFolder() : kept;
      if (wanted === 'choose' && folder === null) return err(cancelled());
      const saved = await archive.saveExportRecipe({
        id: recipeId ?? randomUUID(),
        publicationId,
        ...content,
        folder: wanted === 'ask' ? null : folder,
      });
      return withinContract('exports.saveRecipe', saved);
    },
    'exports.removeRecipe': async ({ recipeId }) => {
      const removed = await archive.removeExportRecipe(recipeId);
      return removed.ok ? ok({}) : withinContract('exports.removeRecipe', removed);
    },
  };
}

const cancelled = () => failure('cancelled', 'The export was cancelled.');
