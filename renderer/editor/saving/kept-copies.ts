import type { RecoveryFile } from '../../../shared/contract/recovery-procedures.ts';
import type { Draft } from './draft.ts';
import { type CopyStore, dropCopy, keepCopy } from './recovery-copy.ts';

/** Milliseconds that a text may wait for its saving before it is set aside. */
export const LONGEST_WITHOUT_COPY = 500;

export interface KeptCopies {
  /** Keeps it in the window's own store. Synchronous, for a window that is being closed. */
  setAside(text: Draft, baseRevision: number): void;
  /** Keeps it in the store and in a recovery file too, for what may last. */
  keep(text: Draft, baseRevision: number): Promise<void>;
  /** The archive has the text, or nobody wants it. */
  drop(): void;
  /** The recovery file that holds the text; null where there is none. */
  file(): RecoveryFile | null;
}

interface CopyPorts {
  readonly briefingId: string;
  readonly store: CopyStore;
  /** Writes the file; null where it cannot be written or nobody is there to write it. */
  writeFile(text: Draft, baseRevision: number): Promise<RecoveryFile | null>;
  deleteFile(): void;
  onChange(): void;
}

/** The copies of an open briefing's text that the archive does not have. */
export function createKeptCopies(ports: CopyPorts): KeptCopies {
  const { briefingId, store } = ports;
  let file: RecoveryFile | null = null;
  /** Counts what was dropped, so that a file that comes late is dropped too. */
  let drops = 0;
  const setAside = (text: Draft, baseRevision: number) =>
    keepCopy(store, briefingId, text, baseRevision, Date.now());
  return {
    setAside,
    keep: async (text, baseRevision) => {
      setAside(text, baseRevision);
      const before = drops;
      const written = await ports.writeFile(text, baseRevision);
      if (!written) return;
      if (before !== drops) return ports.deleteFile();
      file = written;
      ports.onChange();
    },
    drop: () => {
      drops += 1;
      dropCopy(store, briefingId);
      if (!file) return;
      file = null;
      ports.deleteFile();
      ports.onChange();
    },
    file: () => file,
  };
}
