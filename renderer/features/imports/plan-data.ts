import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { RequestFor } from '../../../shared/contract/contract.ts';
import type { EventOf } from '../../../shared/contract/events.ts';
import type { ImportPlan, PlannedFile } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { queryClient, readArchive, useArchive, type ValueFor } from '../../app/archive-data.ts';
import type { PlanFilter } from '../../app/place.ts';
import { bridge } from '../../bridge.ts';

/** A place in the list of a plan; its file is null until that part of the list is read. */
export interface PlanRow {
  readonly position: number;
  readonly file: PlannedFile | null;
}

export interface PlanRows {
  readonly rows: readonly PlanRow[];
  readonly isPending: boolean;
  /** Reads what is in view. */
  show(first: number, last: number): void;
}

const PAGE = 100;

/** The files of a plan under a filter, of which only those in view are read. */
export function usePlanRows(batchId: Identifier, filter: PlanFilter): PlanRows {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const start = useArchive('imports.planFiles', pageOf(batchId, filter, 0), { keep: true });
  const total = start.data?.total ?? 0;
  const wanted = useMemo(() => pages.filter((page) => page * PAGE < total), [pages, total]);
  const answers = useQueries({
    queries: wanted.map((page) => {
      const request = pageOf(batchId, filter, page);
      return {
        queryKey: ['imports.planFiles', request],
        queryFn: () => readArchive('imports.planFiles', request),
      };
    }),
    combine: dataOf,
  });
  const rows = useMemo(() => {
    const files = new Map<number, PlannedFile>();
    const read = (page: number, value: Answer) => {
      for (const [index, file] of (value?.files ?? []).entries()) {
        files.set(page * PAGE + index, file);
      }
    };
    read(0, start.data);
    for (const [index, page] of wanted.entries()) read(page, answers[index]);
    return Array.from({ length: total }, (_, position): PlanRow => {
      return { position, file: files.get(position) ?? null };
    });
  }, [start.data, total, wanted, answers]);
  const show = useCallback((first: number, last: number) => {
    const from = Math.floor(first / PAGE);
    const to = Math.floor(last / PAGE);
    const inView = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    setPages((now) => (now[0] === from && now.at(-1) === to ? now : inView));
  }, []);
  return { rows, isPending: start.isPending, show };
}

type Answer = ValueFor<'imports.planFiles'> | undefined;

const dataOf = (results: readonly { readonly data: Answer }[]): Answer[] =>
  results.map(({ data }) => data);

const pageOf = (
  batchId: Identifier,
  { show, format, text }: PlanFilter,
  page: number,
): RequestFor<'imports.planFiles'> => ({
  batchId,
  filter: show ?? 'all',
  ...(format !== undefined && { format }),
  ...(text && { text }),
  offset: page * PAGE,
  limit: PAGE,
});

const ALL_AT_ONCE = 500;

/** Every file of a plan under a filter, in its order, read by and by. */
export async function readAllRows(
  batchId: Identifier,
  filter: NonNullable<RequestFor<'imports.planFiles'>['filter']> = 'all',
): Promise<readonly PlannedFile[]> {
  const all: PlannedFile[] = [];
  for (;;) {
    const request = { batchId, filter, offset: all.length, limit: ALL_AT_ONCE };
    const { total, files } = await readArchive('imports.planFiles', request);
    all.push(...files);
    if (files.length === 0 || all.length >= total) return all;
  }
}

/** What an act on a plan answers is shown at once; the rest of the batch is read again. */
export function showPlan(plan: ImportPlan): void {
  queryClient.setQueryData(['imports.plan', { batchId: plan.batchId }], plan);
  void refreshBatch(plan.batchId);
}

const refreshBatch = (batchId: Identifier) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, request] }) =>
      name === 'imports.list' || (isImportRead(name) && isOf(batchId, request)),
  });

/** What is there twice is part of a plan. */
const isImportRead = (name: unknown) => /^(?:imports|doubles)\./.test(String(name));

const isOf = (batchId: Identifier, request: unknown) =>
  typeof request === 'object' &&
  request !== null &&
  'batchId' in request &&
  request.batchId === batchId;

const GATHER_MS = 400;

/** Reads plans again as their rows come in: once for many. Returns the function that ends it. */
export function followPlans(): () => void {
  const touched = new Set<Identifier>();
  let timer = 0;
  const refresh = () => {
    timer = 0;
    for (const batchId of touched) void refreshBatch(batchId);
    touched.clear();
  };
  const stop = bridge.on('import.planned', ({ batchId }: EventOf<'import.planned'>) => {
    touched.add(batchId);
    if (timer === 0) timer = window.setTimeout(refresh, GATHER_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
