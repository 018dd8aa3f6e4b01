import type { SourceSeed } from '../../shared/authority/source-seed.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ArchivePaths } from './archive-paths.ts';
import type { OperationName } from './outcome-forms.ts';

/** What the worker is started with. */
export interface WorkerStart {
  readonly paths: ArchivePaths;
  readonly create: boolean;
  /** The well-known sources that it offers to the archive; those of the resources where left out. */
  readonly seed?: SourceSeed | undefined;
}

/** What is asked of the worker; `close` is the last. */
export interface WorkerCall {
  readonly call: number;
  readonly operation: OperationName | 'close';
  readonly parameters: readonly unknown[];
}

/** What the worker says: first that the archive is open or why not, then one answer a call. */
export type WorkerReply = { readonly opened: Result<null, Failure> } | WorkerAnswer;

/** `fault` is what the disk did; `bug` is a mistake of ours. */
export type WorkerAnswer =
  | { readonly call: number; readonly outcome: unknown }
  | { readonly call: number; readonly fault: Failure }
  | { readonly call: number; readonly bug: string };
