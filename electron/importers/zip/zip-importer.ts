import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ContainedFile, Importer, ImportFailure } from '../importer.ts';
import { harmlessName, isLitter } from './harmless-name.ts';
import { directoryStretch, openZip, refuseZip } from './open-zip.ts';
import { packageKind } from './package-kind.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { ZipEntry } from './zip-directory.ts';

/** ZIP files of other files, each of which is read by its own content when its turn comes. */
export const zipImporter = {
  id: 'zip',
  version: 2,
  recognises({ bytes }) {
    const kind = packageKind(bytes);
    return kind === 'zip' || kind === 'other-office' || kind === 'programme' ? 0.9 : 0;
  },
  read({ name, bytes }) {
    const kind = packageKind(bytes);
    if (kind === 'other-office' || kind === 'programme') {
      const what = kind === 'programme' ? 'a programme' : 'an Office file that is no text document';
      return err(
        failure('unsupported-format', `This is ${what}, which is not read.`, {
          file: name,
          hint: 'Save it as text, a Word document, HTML or CSV with the programme that made it.',
        }),
      );
    }
    const zip = openZip(bytes, name);
    if (!zip.ok) return zip;
    const { files, litter, beyond } = sort(zip.value.entries);
    if (files.length === 0) {
      return err(refuseZip(name, 'There is no file in it.'));
    }
    if (isDust(files)) return err(dust(name, files.length));
    const contained = files.map(
      (file): ContainedFile => ({
        name: file.name,
        passage: { place: placeOf(file.entry), bytes: [...file.entry.bytes] },
        unpack: () => unpackEntry(bytes, file.entry),
      }),
    );
    return ok({
      drafts: [],
      encoding: null,
      warnings: [...odd(files), ...skipped(litter), ...tooMuch(beyond)],
      stretches: [
        ...files.map(({ entry }) => stretchOf(entry, 'contained')),
        ...litter.map((entry) => stretchOf(entry, 'unread', LITTER)),
        ...beyond.map((entry) => stretchOf(entry, 'unread', TOO_MUCH)),
        directoryStretch(zip.value),
      ],
      contained,
    });
  },
} satisfies Importer;

interface NamedEntry {
  readonly entry: ZipEntry;
  /** Harmless, and borne by no other. */
  readonly name: string;
}

const LITTER = 'What an operating system keeps beside files; there is nothing to read in it.';
const TOO_MUCH = 'The files before it fill all that one ZIP may unpack to.';

/** The files to be read in the order of the directory, and what is left. */
function sort(entries: readonly ZipEntry[]) {
  const files: NamedEntry[] = [];
  const litter: ZipEntry[] = [];
  const beyond: ZipEntry[] = [];
  const taken = new Set<string>();
  let size = 0;
  for (const entry of entries) {
    const name = harmlessName(entry.name);
    if (entry.isFolder) continue;
    if (isLitter(name)) litter.push(entry);
    else if (size + entry.size > importLimits.containedBytes) beyond.push(entry);
    else {
      size += entry.size;
      files.push({ entry, name: free(name, taken) });
    }
  }
  return { files, litter, beyond };
}

/** Thousands of files that together hold hardly a word each are a trap or a mistake. */
const isDust = (files: readonly NamedEntry[]): boolean => {
  const size = files.reduce((sum, { entry }) => sum + entry.size, 0);
  return files.length > importLimits.dustFiles && size < files.length * importLimits.dustBytes;
};

const dust = (file: string, count: number): ImportFailure =>
  failure(
    'unsupported-format',
    `It holds ${count.toLocaleString('en')} files with hardly a word each, which no issues can be.`,
    { file, hint: 'Unpack it and import the files that are issues.' },
  );

/** "a (2).txt" where another file is called "a.txt" already. */
function free(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
  let chosen = name;
  for (let count = 2; taken.has(chosen); count += 1) chosen = `${stem} (${count})${ending}`;
  taken.add(chosen);
  return chosen;
}

const placeOf = ({ name }: ZipEntry): string => `entry “${clean(name)}”`;

const clean = (name: string): string =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 200);

const stretchOf = (entry: ZipEntry, fate: Stretch['fate'], reason?: string): Stretch => ({
  place: placeOf(entry),
  bytes: [...entry.bytes],
  fate,
  ...(reason !== undefined && { reason }),
});

/** Names that ask for a place elsewhere, or that two files bear. */
function odd(files: readonly NamedEntry[]): ImportWarning[] {
  return files
    .filter(({ entry, name }) => entry.name !== name)
    .slice(0, NAMED)
    .map(({ entry, name }) => ({
      message: `A file in it is named “${clean(entry.name)}”; it was read as “${name}”.`,
    }));
}

const NAMED = 20;

const skipped = (litter: readonly ZipEntry[]): ImportWarning[] =>
  litter.length === 0
    ? []
    : [
        {
          message: `Left out what an operating system keeps beside files: ${namesOf(litter)}.`,
        },
      ];

const tooMuch = (beyond: readonly ZipEntry[]): ImportWarning[] =>
  beyond.length === 0
    ? []
    : [
        {
          message: `It would unpack to more than ${importLimits.containedBytes / 1024 / 1024} MB in all; left out were ${namesOf(beyond)}.`,
        },
      ];

function namesOf(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, 5).map(({ name }) => `“${clean(name)}”`);
  const more = entries.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
