import { describe, expect, it } from 'vitest';
import { importLimits } from '../../../../../electron/importers/import-limits.ts';
import type { ContainedFile, ImportFile } from '../../../../../electron/importers/importer.ts';
import {
  type FoundFile,
  readWithin,
} from '../../../../../electron/services/imports/read-within.ts';
import { stageUnread } from '../../../../../electron/services/imports/stage-reading.ts';
import type { OpenReading } from '../../../../../electron/services/isolated-reader.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../../shared/kernel/result.ts';

/** "[a [b] c]" is a container of "a", of a container of "b", and of "c"; "!" cannot be unpacked. */
const boxes = {
  unpacked: [] as string[],
  released: 0,
  async read(file: ImportFile) {
    const text = new TextDecoder().decode(file.bytes);
    const contained = text.startsWith('[')
      ? partsOf(text.slice(1, -1)).map(
          (part, index): ContainedFile => ({
            name: `${index}`,
            unpack: () => {
              boxes.unpacked.push(part);
              return part === '!'
                ? err(failure('unreadable-file', 'Torn.'))
                : ok(new TextEncoder().encode(part));
            },
          }),
        )
      : [];
    return ok<OpenReading>({
      reading: stageUnread(file, { contained: null, options: {} }, {}),
      contained,
      release: async () => {
        boxes.released += 1;
      },
    });
  },
};

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const token of text.match(/\[|\]|[^\s[\]]+|\s/g) ?? []) {
    if (depth === 0 && token !== ' ') parts.push('');
    if (depth > 0 || token !== ' ') parts.push(`${parts.pop() ?? ''}${token}`);
    if (token === '[') depth += 1;
    if (token === ']') depth -= 1;
  }
  return parts;
}

async function readAll(text: string, known: readonly string[] = []) {
  boxes.unpacked = [];
  const file = { name: 'box', bytes: new TextEncoder().encode(text) };
  const reading = {
    reader: boxes,
    explainKnown: async ({ bytes }: ImportFile) =>
      known.includes(new TextDecoder().decode(bytes)) ? 'known' : null,
  };
  const found: FoundFile[] = [];
  for await (const each of readWithin(reading, file)) found.push(each);
  return found;
}

const inWords = async (text: string, known?: readonly string[]) =>
  (await readAll(text, known)).map(({ file, read }) => {
    const outcome = 'known' in read ? read.known : read.ok ? 'read' : read.error.message;
    return `${file.name}: ${outcome}`;
  });

describe('reading a file with all that is in it', () => {
  it('reads each file within it after it, in order, and those within them', async () => {
    expect(await inWords('[a [b c] d]')).toEqual([
      'box: read',
      'box/0: read',
      'box/1: read',
      'box/1/0: read',
      'box/1/1: read',
      'box/2: read',
    ]);
  });

  it('loses a part that cannot be unpacked, and no other', async () => {
    expect(await inWords('[a ! d]')).toEqual([
      'box: read',
      'box/0: read',
      'box/1: Torn.',
      'box/2: read',
    ]);
  });

  it('neither reads nor unpacks what is known', async () => {
    expect(await inWords('[a [b c] d]', ['[b c]'])).toEqual([
      'box: read',
      'box/0: read',
      'box/1: known',
      'box/2: read',
    ]);
    expect(boxes.unpacked).toEqual(['a', '[b c]', 'd']);
  });

  it('unpacks a part when its turn comes, and not before', async () => {
    boxes.unpacked = [];
    const reading = { reader: boxes, explainKnown: async () => null };
    const file = { name: 'box', bytes: new TextEncoder().encode('[a b c]') };
    const files = readWithin(reading, file);
    await files.next();
    expect(boxes.unpacked).toEqual([]);
    await files.next();
    expect(boxes.unpacked).toEqual(['a']);
  });

  it('stops unpacking when it has taken too long, and says so once', async () => {
    let clock = 0;
    const reading = {
      reader: boxes,
      explainKnown: async () => null,
      now: () => {
        clock += importLimits.containedTime / 2;
        return clock;
      },
    };
    const words: string[] = [];
    const file = { name: 'box', bytes: new TextEncoder().encode('[a b c d e]') };
    for await (const { file: part, read } of readWithin(reading, file)) {
      words.push(`${part.name}: ${!('known' in read) && !read.ok ? read.error.message : 'read'}`);
    }
    expect(words).toEqual([
      'box: read',
      'box/0: read',
      'box/1: read',
      expect.stringMatching(/^box\/2: This and what follows in box .* took longer/),
    ]);
  });

  it('says why it goes no deeper, and closes each container', async () => {
    const levels = importLimits.containerDepth + 3;
    boxes.released = 0;
    const words = await inWords(`${'['.repeat(levels)}a${']'.repeat(levels)}`);
    expect(words).toHaveLength(importLimits.containerDepth + 2);
    expect(words.at(-1)).toContain('too many files within each other');
    expect(boxes.released).toBe(importLimits.containerDepth + 1);
  });
});
