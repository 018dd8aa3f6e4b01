import { failure } from '../../shared/kernel/failure.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { importLimits } from '../importers/import-limits.ts';
import type {
  ContainedFile,
  ImportFailure,
  ImportFile,
  ReadingOptions,
} from '../importers/importer.ts';
import type { IsolatedReader, OpenFile } from './isolated-reader.ts';

/** A file of a batch, or one within it, as it was read. */
export interface FoundFile {
  readonly file: ImportFile;
  /** What its container says of where in it the file stands. */
  readonly contained: Pick<ContainedFile, 'passage' | 'address' | 'options'> | null;
  /** Null where the one who asked knows these bytes already. */
  readonly read: Result<OpenFile, ImportFailure> | null;
  /** How many containers it lies in. */
  readonly depth: number;
}

interface Reading {
  readonly reader: Pick<IsolatedReader, 'read'>;
  /** What is settled about a file beside what its container says. */
  optionsFor(file: ImportFile): ReadingOptions | undefined;
  /** Whether a file need not be read, nor what is in it. */
  isKnown(file: ImportFile): Promise<boolean>;
}

/**
 * Reads a file, then every file within it, and within those, each when its turn comes: one part of
 * each level is unpacked at a time. A container comes before what it holds. Parts beyond the bounds
 * are refused with the reason, the last of them for all.
 */
export async function* readWithin(
  reading: Reading,
  file: ImportFile,
): AsyncGenerator<FoundFile, void, undefined> {
  const left = { files: importLimits.containedFiles, bytes: importLimits.containedBytes };
  yield* readInto(reading, { file, contained: null, depth: 0 }, left);
}

interface Left {
  files: number;
  bytes: number;
}

async function* readInto(
  reading: Reading,
  found: Omit<FoundFile, 'read'>,
  left: Left,
): AsyncGenerator<FoundFile, void, undefined> {
  const { file, contained, depth } = found;
  if (await reading.isKnown(file)) {
    yield { ...found, read: null };
    return;
  }
  const options = { ...contained?.options, ...reading.optionsFor(file) };
  const read = await reading.reader.read(file, options);
  yield { ...found, read: read.ok ? { ok: true, value: placed(read.value, contained) } : read };
  if (!read.ok) return;
  for (const part of read.value.contained) {
    const name = `${file.name}/${part.name}`;
    const within = { contained: part, depth: depth + 1 };
    if (left.files <= 0) {
      yield { ...within, ...refused(name, tooMany(file.name)) };
      break;
    }
    left.files -= 1;
    const bytes = await unpacked(part, name, depth + 1, left);
    if (bytes.ok) {
      left.bytes -= bytes.value.length;
      yield* readInto(reading, { ...within, file: { name, bytes: bytes.value } }, left);
    } else yield { ...within, ...refused(name, bytes.error) };
  }
  await read.value.release();
}

async function unpacked(part: ContainedFile, name: string, depth: number, left: Left) {
  if (depth > importLimits.containerDepth) return err(tooDeep(name));
  const bytes = await part.unpack();
  return bytes.ok && bytes.value.length > left.bytes ? err(tooLarge(name)) : bytes;
}

const refused = (name: string, error: ImportFailure) => ({
  file: { name, bytes: new Uint8Array(0) },
  read: err(error),
});

/** An issue stands on its site where the container says that its file stood. */
const placed = (read: OpenFile, contained: FoundFile['contained']): OpenFile => {
  const address = contained?.address;
  if (address === undefined) return read;
  const drafts = read.drafts.map((draft) => ({
    ...draft,
    addresses: [...new Set([address, ...(draft.addresses ?? [])])],
  }));
  return { ...read, drafts };
};

const whole = { hint: 'It is whole in the file that holds it, which is kept.' };

const tooDeep = (file: string) =>
  failure('file-too-large', 'It lies in too many files within each other to be unpacked.', {
    file,
    ...whole,
  });

const tooLarge = (file: string) =>
  failure('file-too-large', 'What the chosen file holds is too large together to be unpacked.', {
    file,
    ...whole,
  });

const tooMany = (file: string) =>
  failure(
    'file-too-large',
    `This and what follows in ${file} was not unpacked: the chosen file holds more than ${importLimits.containedFiles} files.`,
    { file, ...whole },
  );
