import { CommandTypesetter } from './command-typesetter.ts';
import type { Typesetter } from './typesetter.ts';
import { WorkerTypesetter } from './worker-typesetter.ts';

/**
 * The typesetter of this machine: the native engine in a worker, else the command `typst`, else
 * one that answers every order with what to install. Nothing is started before the first order.
 */
export const openTypesetter = (): Typesetter => new WorkerTypesetter(new CommandTypesetter());
