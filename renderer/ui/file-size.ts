import { figuresToTenth } from '../wording/figures.ts';
import { say } from '../wording/say.ts';

/** A size in the unit that a person would use: "812 bytes", "14 KB", "2.3 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return say('{bytes, plural, one {# byte} other {# bytes}}', { bytes });
  if (bytes < 1_000_000) return say('{size, number} KB', { size: Math.round(bytes / 1000) });
  return say('{size} MB', { size: figuresToTenth(bytes / 1_000_000) });
}
