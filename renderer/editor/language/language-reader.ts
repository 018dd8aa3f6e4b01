import type { Bridge } from '../../../shared/contract/contract.ts';
import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import type { ReadBlock } from '../highlights/finding.ts';

type Found = readonly LanguageFinding[];

/** Asks what spelling and grammar say of blocks; whoever asks for the same text asks once. */
export interface LanguageReader {
  read(block: ReadBlock): Promise<Found>;
  /** What was answered no longer holds: somebody has called words right, or taken that back. */
  forget(): void;
}

/** Blocks in one call: what is typed meanwhile waits for no more. */
const AT_ONCE = 6;
/** Answers that are kept, for texts that come back by undo and for the second kind that asks. */
const MOST_KEPT = 2000;

interface Asked {
  readonly block: ReadBlock;
  readonly answer: Promise<Found>;
  readonly settle: (found: Found) => void;
}

/**
 * One call is under way at a time. Of what waits, the newest goes first, and a block whose text has
 * changed again while it waited is not asked for in its older form.
 */
export function createLanguageReader(bridge: Bridge, briefingId: string): LanguageReader {
  const answers = new Map<string, Promise<Found>>();
  const waiting = new Map<string, Asked>();
  let isAsking = false;

  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    // The other kind that looks at the same block has asked by then.
    await Promise.resolve();
    while (waiting.size > 0) {
      const next = [...waiting.values()].slice(-AT_ONCE);
      for (const { block } of next) waiting.delete(block.key);
      const blocks = next.map(({ block: { text, tagged } }) => ({ text, kept: [...tagged] }));
      const outcome = await bridge.call('language.check', { briefingId, blocks });
      for (const [index, { block, settle, answer }] of next.entries()) {
        settle((outcome.ok && outcome.value[index]) || []);
        const isForgettable = !outcome.ok && answers.get(nameOf(block)) === answer;
        if (isForgettable) answers.delete(nameOf(block));
      }
    }
    isAsking = false;
  };

  return {
    read: (block) => {
      const name = nameOf(block);
      const known = answers.get(name);
      if (known) return known;
      const overtaken = waiting.get(block.key);
      if (overtaken) {
        overtaken.settle([]);
        answers.delete(nameOf(overtaken.block));
        waiting.delete(block.key);
      }
      const { promise, resolve } = Promise.withResolvers<Found>();
      if (answers.size >= MOST_KEPT) answers.clear();
      answers.set(name, promise);
      waiting.set(block.key, { block, answer: promise, settle: resolve });
      void ask();
      return promise;
    },
    forget: () => answers.clear(),
  };
}

const nameOf = ({ key, text, tagged }: ReadBlock): string =>
  `${key}|${tagged.map(({ start, end }) => `${start}-${end}`).join()}|${text}`;
