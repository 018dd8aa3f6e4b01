import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

/** A path in the folder that no file has yet: "Monitor.pdf", then "Monitor (2).pdf", … */
export function freePath(folder: string, suggestedName: string): string {
  const { name, ext } = parse(suggestedName);
  let path = join(folder, `${name}${ext}`);
  for (let count = 2; existsSync(path); count += 1) {
    path = join(folder, `${name} (${count})${ext}`);
  }
  return path;
}
