import { readFile } from '../../electron/importers/choose-importer.ts';
import type { ImportFile, ReadIssues } from '../../electron/importers/importer.ts';
import type { Passage } from '../../shared/imports/passage.ts';
import { stretch } from '../../shared/imports/stretch.ts';
import { issueDraft } from '../../shared/issues/issue-draft.ts';

/** Files within files within files: enough to see that unpacking holds. */
const DEEPEST = 3;
const MOST_CONTAINED = 20;

/**
 * Reads a file of any bytes; null where the importer kept its promises, else which it broke: it
 * throws for nothing, its drafts and stretches are of their shape, its passages lie in the file.
 */
export async function faultOfReading(file: ImportFile, depth = 0): Promise<string | null> {
  try {
    const read = await readFile(file);
    if (!read.ok) return read.error.message ? null : 'it is refused without a reason';
    return faultOfIssues(file, read.value) ?? (await faultWithin(file, read.value, depth));
  } catch (error) {
    return `it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function faultOfIssues({ bytes }: ImportFile, read: ReadIssues): string | null {
  const { drafts, stretches = [], contained = [], index = [] } = read;
  if (drafts.length + contained.length + index.length === 0) return 'it is read, but as nothing';
  for (const draft of drafts) {
    const parsed = issueDraft.safeParse(draft);
    if (!parsed.success) return `a draft has not its shape: ${parsed.error.message}`;
  }
  for (const each of stretches) {
    const parsed = stretch.safeParse(each);
    if (!parsed.success) return `a stretch has not its shape: ${parsed.error.message}`;
  }
  const passages = drafts.flatMap(({ briefings }) => briefings.flatMap((it) => it.passages ?? []));
  const astray = [...stretches, ...passages].find((it) => !liesWithin(it, bytes.length));
  return astray ? `${astray.place} (${astray.bytes}) is not in its ${bytes.length} bytes` : null;
}

const liesWithin = ({ bytes }: Passage, length: number): boolean =>
  !bytes || (bytes[0] <= bytes[1] && bytes[1] <= length);

async function faultWithin(
  { name }: ImportFile,
  { contained = [] }: ReadIssues,
  depth: number,
): Promise<string | null> {
  if (depth >= DEEPEST) return null;
  for (const part of contained.slice(0, MOST_CONTAINED)) {
    const unpacked = await part.unpack();
    if (!unpacked.ok) continue;
    const within = { name: `${name}/${part.name}`, bytes: unpacked.value };
    const fault = await faultOfReading(within, depth + 1);
    if (fault) return `${part.name}: ${fault}`;
  }
  return null;
}
