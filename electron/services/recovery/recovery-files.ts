import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type RecoveryFile,
  type UnsavedText,
  unsavedText,
} from '../../../shared/contract/recovery-procedures.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { manuscriptToMarkdown } from '../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';
import { countWords, projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { writeWholeFile } from '../write-whole-file.ts';

const record = unsavedText.extend({
  keptAt: z.iso.datetime(),
  /** The name of the readable file beside it. */
  readable: z.string().regex(/^[^/\\]+\.md$/),
});
type KeptRecord = z.infer<typeof record>;

/** A kept text with the folder that it was found in. */
export interface KeptText extends KeptRecord {
  readonly folder: string;
  /** Of the readable file. */
  readonly path: string;
}

type KeepFailure = Failure<'disk-full' | 'target-unwritable'>;

/** Keeps unsaved texts in the first of its folders that takes them. */
export class RecoveryFiles {
  readonly #folders: readonly string[];
  /** Writing, reading and dropping follow each other, so that no late file outlives its saving. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  keep(text: UnsavedText, keptAt: Date): Promise<Result<RecoveryFile, KeepFailure>> {
    return this.#inTurn(async () => {
      const before = (await this.#all()).filter(({ briefingId }) => briefingId === text.briefingId);
      const kept: KeptRecord = {
        ...text,
        keptAt: keptAt.toISOString(),
        readable: readableName(text),
      };
      let trouble: KeepFailure | null = null;
      for (const folder of this.#folders) {
        const written = await write(folder, kept);
        if (!written.ok) {
          trouble ??= written.error;
          continue;
        }
        const places = { folder, path: join(folder, kept.readable) };
        for (const old of before) await removeUnlessIn(old, { ...kept, ...places });
        return ok(summaryOf({ ...kept, ...places }));
      }
      return err(trouble ?? failure('target-unwritable', 'There is no folder to keep it in.'));
    });
  }

  /** Newest first; of one briefing the newest alone. */
  list(): Promise<readonly RecoveryFile[]> {
    return this.#inTurn(async () => {
      const newest = new Map<Identifier, KeptText>();
      for (const kept of await this.#all()) {
        if (!newest.has(kept.briefingId)) newest.set(kept.briefingId, kept);
      }
      return [...newest.values()].map(summaryOf);
    });
  }

  read(briefingId: Identifier): Promise<KeptText | null> {
    return this.#inTurn(async () => {
      const all = await this.#all();
      return all.find((kept) => kept.briefingId === briefingId) ?? null;
    });
  }

  drop(briefingId: Identifier): Promise<void> {
    return this.#inTurn(async () => {
      for (const kept of await this.#all()) {
        if (kept.briefingId !== briefingId) continue;
        await rm(exactPath(kept.folder, briefingId), { force: true });
        await rm(kept.path, { force: true });
        // Fails where something else is kept in it, which is as it should be.
        await rmdir(kept.folder).catch(() => undefined);
      }
    });
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = this.#turn.then(work);
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  async #all(): Promise<KeptText[]> {
    const found = await Promise.all(this.#folders.map(readFolder));
    return found.flat().sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  }
}

/** The text as anyone can read it, its headline first. */
export function readableText({ details, manuscript }: UnsavedText): string {
  const head = [details.section, `# ${details.headline || 'Without a headline'}`];
  const lines = [...head, details.byline, details.dateline].filter(Boolean);
  return `${[...lines, manuscriptToMarkdown(manuscript)].join('\n\n')}\n`;
}

const exactPath = (folder: string, briefingId: Identifier) => join(folder, `${briefingId}.json`);

/** The exact file last: what it stands for is then complete. */
async function write(folder: string, kept: KeptRecord): Promise<Result<void, KeepFailure>> {
  const made = await mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  if (!made) return err(failure('target-unwritable', `${folder} cannot be made.`));
  const encoder = new TextEncoder();
  const files = [
    [join(folder, kept.readable), readableText(kept)],
    [exactPath(folder, kept.briefingId), JSON.stringify(kept)],
  ] as const;
  for (const [path, content] of files) {
    const written = await writeWholeFile(path, encoder.encode(content), NEVER);
    if (!written.ok) return err({ ...written.error, kind: keepKind(written.error.kind) });
  }
  return ok(undefined);
}

const NEVER = new AbortController().signal;

const keepKind = (kind: string): 'disk-full' | 'target-unwritable' =>
  kind === 'disk-full' ? 'disk-full' : 'target-unwritable';

/** Takes the files of an earlier keeping away, but for those that the new one has replaced. */
async function removeUnlessIn(old: KeptText, kept: KeptText): Promise<void> {
  if (old.path !== kept.path) await rm(old.path, { force: true });
  if (old.folder === kept.folder) return;
  await rm(exactPath(old.folder, old.briefingId), { force: true });
  await rmdir(old.folder).catch(() => undefined);
}

async function readFolder(folder: string): Promise<KeptText[]> {
  const names = await readdir(folder).catch(() => []);
  const exact = names.filter((name) => name.endsWith('.json'));
  const read = await Promise.all(exact.map((name) => readKept(folder, name)));
  return read.filter((kept) => kept !== null);
}

async function readKept(folder: string, name: string): Promise<KeptText | null> {
  try {
    const kept = record.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (name !== `${kept.briefingId}.json`) return null;
    return { ...kept, folder, path: join(folder, kept.readable) };
  } catch {
    return null;
  }
}

function readableName({ briefingId, details }: UnsavedText): string {
  const words = details.headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['without-a-headline'];
  return `${words.join('-').slice(0, 60)}-${briefingId.slice(-6)}.md`;
}

const summaryOf = ({ briefingId, details, manuscript, keptAt, path }: KeptText): RecoveryFile => ({
  briefingId,
  headline: details.headline,
  wordCount: countWords(projectManuscript(manuscript).text),
  keptAt,
  path,
});
