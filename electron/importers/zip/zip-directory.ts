import iconv from 'iconv-lite';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';

/** One file within a ZIP, as its directory tells of it; nothing of that is believed unproven. */
export interface ZipEntry {
  /** As written in the directory, whatever it asks for: "../../x", "C:\\x". */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 as it is, 8 deflated; others are not read. */
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** As declared; what unpacks to more is refused. */
  readonly size: number;
  /** Its head and packed bytes within the file, end exclusive. */
  readonly bytes: readonly [number, number];
  /** Where its packed bytes begin. */
  readonly start: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The directory itself, to the end of the file. */
  readonly bytes: readonly [number, number];
}

/** Why a file that begins as a ZIP cannot be read as one. */
export type ZipFault = 'no-directory' | 'damaged-directory' | 'too-many-entries' | 'overlap';

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_REMARK = 0xffff;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const SUMS = 0x08074b50;
/** What a field of 32 bits holds whose true value stands in the extra field of 64. */
const ELSEWHERE = 0xffffffff;

/**
 * Reads what a ZIP says that it holds, and proves the places of its entries; nothing is unpacked.
 * Read here and not by a library, since importers must ask without waiting which format a file
 * has, and where in it each entry stands.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipDirectory, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return err('no-directory');
  if (end.count > importLimits.containedFiles) return err('too-many-entries');
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    const read = readCentral(view, bytes, at, end.shift);
    if (!read) return err('damaged-directory');
    entries.push(read.entry);
    at = read.next;
  }
  if (overlap(entries)) return err('overlap');
  return ok({ entries, bytes: [end.start, bytes.length] });
}

/** Where the directory begins, and by how much all places are off: something may stand before. */
interface DirectoryEnd {
  readonly count: number;
  readonly start: number;
  readonly shift: number;
}

function findEnd(view: DataView): DirectoryEnd | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_REMARK);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = readEnd64(view, at) ?? {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    };
    const start = end.at - end.size;
    if (start >= end.offset) return { count: end.count, start, shift: start - end.offset };
  }
  return null;
}

function readEnd64(view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) return null;
  const field = (offset: number) => Number(view.getBigUint64(at + offset, true));
  return { count: field(32), size: field(40), offset: field(48), at };
}

function readCentral(view: DataView, bytes: Uint8Array, at: number, shift: number) {
  if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + CENTRAL_SIZE + nameLength;
  const next = nameEnd + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const sizes = sizesOf(view, at, nameEnd, nameEnd + extraLength);
  const place = placeOf(view, sizes.offset + shift, sizes.packedSize, (flags & 8) !== 0);
  if (!place) return null;
  const name = decodeName(bytes.subarray(at + CENTRAL_SIZE, nameEnd), (flags & 0x800) !== 0);
  const entry: ZipEntry = {
    name,
    isFolder: /[/\\]$/.test(name),
    isEncrypted: ((flags | place.flags) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    start: place.start,
    bytes: place.bytes,
  };
  return { entry, next };
}

/** The sizes and place of an entry; in files of many gigabytes they stand in the extra field. */
function sizesOf(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const far: number[] = [];
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extraEnd);
    for (let value = field + 4; view.getUint16(field, true) === 1 && value + 8 <= end; value += 8) {
      far.push(Number(view.getBigUint64(value, true)));
    }
    field = end;
  }
  const field = (offset: number) => {
    const near = view.getUint32(at + offset, true);
    return near === ELSEWHERE ? (far.shift() ?? near) : near;
  };
  const size = field(24);
  const packedSize = field(20);
  return { size, packedSize, offset: field(42) };
}

/** The head over the packed bytes tells where they begin; sums may follow them, and go with them. */
function placeOf(view: DataView, head: number, packedSize: number, hasSums: boolean) {
  if (head + LOCAL_SIZE > view.byteLength || view.getUint32(head, true) !== LOCAL) return null;
  const names = view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const start = head + LOCAL_SIZE + names;
  const end = start + packedSize;
  if (end > view.byteLength) return null;
  const isMarked = hasSums && end + 16 <= view.byteLength && view.getUint32(end, true) === SUMS;
  const flags = view.getUint16(head + 6, true);
  return { start, flags, bytes: [head, isMarked ? end + 16 : end] as const };
}

/** Old programmes wrote the letters of DOS, and some write UTF-8 without saying so. */
function decodeName(bytes: Uint8Array, isUnicode: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isUnicode ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), 'cp437');
  }
}

/** Entries that share bytes are made to unpack without end. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.bytes[0] - other.bytes[0]);
  return inOrder.some(({ bytes }, index) => bytes[0] < (inOrder[index - 1]?.bytes[1] ?? 0));
}
