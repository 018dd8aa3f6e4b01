import { ok } from '../../../shared/kernel/result.ts';
import type { ContainedFile } from '../importer.ts';
import { decodePart, fileNameOf } from './decode-part.ts';
import type { MailPart } from './scan-message.ts';

/** The parts of a message that are files of their own, unpacked when their turn comes. */
export async function attachedFiles(
  message: Uint8Array,
  parts: readonly MailPart[],
): Promise<ContainedFile[]> {
  const taken = new Set<string>();
  const files: ContainedFile[] = [];
  for (const part of parts) {
    const name = uniqueName(harmlessName(await fileNameOf(part), part), taken);
    files.push({
      name,
      passage: { place: `part ${part.number || '1'}`, bytes: [part.bodySpan[0], part.bodySpan[1]] },
      unpack: async () => ok(await decodePart(message, part)),
    });
  }
  return files;
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
};

/** The last step of whatever way the sender wrote, without what a system could take for an order. */
function harmlessName(written: string | null, { number, type }: MailPart): string {
  const last = (written ?? '').split(/[/\\:]/).at(-1) ?? '';
  const bare = last
    .replace(/[\p{C}"<>|?*]+/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120);
  if (bare !== '') return bare;
  const ending = endings[type];
  return `part ${number}${ending ? `.${ending}` : ''}`;
}

function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) {
    unique = name.replace(/(?=\.\w{1,8}$)|$/, ` (${count})`);
  }
  taken.add(unique);
  return unique;
}
