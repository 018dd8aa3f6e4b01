import {
  keepPreviousData,
  QueryClient,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import { bridge } from '../bridge.ts';
import { showFailure } from '../ui/toasts.tsx';
import { type ArchiveChange, isTouched } from './touched-queries.ts';
import { watchTyping } from './typing-pause.ts';

/** A failure on its way through the query cache, which knows only thrown errors. */
export class FailedRead extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What a procedure answers where it does not fail. */
export type ValueFor<Name extends ProcedureName> = Extract<OutcomeFor<Name>, { ok: true }>['value'];

/**
 * Milliseconds for which a read is kept that nothing shows any more: long enough to go back and
 * forth, and short enough that a day's briefings do not add up.
 */
const KEPT_UNSHOWN = 30_000;

/** Reads are kept until the archive says that something changed, and never retried blindly. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: KEPT_UNSHOWN,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});

/** Reads from the archive; what was read before stays shown until the answer is there. */
export function useArchive<Name extends ProcedureName>(
  name: Name,
  request: RequestFor<Name>,
  options: Pick<UseQueryOptions, 'enabled'> & { keep?: boolean } = {},
): UseQueryResult<ValueFor<Name>, FailedRead> {
  return useQuery<ValueFor<Name>, FailedRead>({
    queryKey: [name, request],
    queryFn: () => readArchive(name, request),
    enabled: options.enabled as boolean | undefined,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

/** Reads once; throws `FailedRead`, for use within queries. */
export async function readArchive<Name extends ProcedureName>(
  name: Name,
  request: RequestFor<Name>,
): Promise<ValueFor<Name>> {
  const outcome = await bridge.call(name, request);
  if (!outcome.ok) throw new FailedRead(outcome.error as Failure);
  return outcome.value as ValueFor<Name>;
}

/** Changes the archive; what fails is said in a toast, and the answer is then null. */
export async function changeArchive<Name extends ProcedureName>(
  name: Name,
  request: RequestFor<Name>,
): Promise<ValueFor<Name> | null> {
  const outcome = await bridge.call(name, request);
  if (outcome.ok) return outcome.value as ValueFor<Name>;
  showFailure(outcome.error as Failure);
  return null;
}

const GATHER_MS = 300;

/**
 * Reads again what is shown when the archive changed: once for many changes in a row, and not while
 * somebody types, since every save of what is typed is a change.
 */
export function followArchive(client: QueryClient): () => void {
  let gathered: ArchiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typing = watchTyping(window);
  const refresh = () => {
    const left = typing.left();
    if (left > 0) {
      timer = setTimeout(refresh, left);
      return;
    }
    const changes = gathered;
    gathered = [];
    void client.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((change) => isTouched(queryKey, change)),
    });
  };
  const stopEvents = bridge.on('archive.changed', (change) => {
    if (gathered.length === 0) timer = setTimeout(refresh, GATHER_MS);
    gathered.push(change);
  });
  const stopConnection = bridge.onConnection((state) => {
    if (state === 'open') void client.invalidateQueries();
  });
  return () => {
    clearTimeout(timer);
    typing.stop();
    stopEvents();
    stopConnection();
  };
}
