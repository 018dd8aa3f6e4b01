import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { transferPaths } from '../../shared/contract/transfer.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';

/** The exports that this session finished: the only files that a window may show or reveal. */
export class FinishedExports {
  readonly #paths = new Map<Identifier, string>();

  /** Remembers a finished file; answers with the address under which a window can show it. */
  add(path: string): string {
    const id = randomUUID();
    this.#paths.set(id, resolve(path));
    return `${transferPaths.export}/${id}`;
  }

  /** Where the export of an address's identity is; null where this session made none such. */
  pathOf(id: Identifier): string | null {
    return this.#paths.get(id) ?? null;
  }

  holds(path: string): boolean {
    return [...this.#paths.values()].includes(resolve(path));
  }
}
