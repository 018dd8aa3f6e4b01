/** The files of a drop, with those in dropped folders, in the order of their paths. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // The items are gone after the first await, so all of them are taken at once.
  const taken = [...transfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = await Promise.all(
    taken.map((one) => (one instanceof File ? [one] : one ? filesIn(one) : [])),
  );
  return files.flat().filter(isWanted);
}

/** Where the files of dropped folders lie in them; a dropped file itself does not tell. */
const ways = new WeakMap<File, string>();

/** A file by its way from the folder that was chosen or dropped. */
export const wayOf = (file: File): string =>
  ways.get(file) ?? (file.webkitRelativePath || file.name);

/** Without the files that systems leave in folders for themselves. */
export const isWanted = ({ name }: Pick<File, 'name'>): boolean =>
  !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((take, fail) => entry.file(take, fail));
    ways.set(file, entry.fullPath.replace(/^\//, ''));
    return [file];
  }
  if (!isFolder(entry)) return [];
  const entries = await entriesIn(entry.createReader());
  const inOrder = entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const files = await Promise.all(inOrder.map(filesIn));
  return files.flat();
}

/** A reader gives at most a hundred at a time, until it gives none. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((take, fail) =>
      reader.readEntries(take, fail),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
