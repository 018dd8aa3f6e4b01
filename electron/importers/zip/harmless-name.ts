/** A name of a ZIP's entry as a way that leads nowhere but down and turns no text around, whatever it asked for. */
export function harmlessName(name: string): string {
  const steps = name
    .toWellFormed()
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .split('/')
    .filter((step) => step.trim() !== '' && step !== '.' && step !== '..');
  return steps.join('/').slice(-MOST_LETTERS) || 'unnamed';
}

const MOST_LETTERS = 1000;

/** What an operating system or a programme leaves beside files: no one wrote it. */
export const isLitter = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.git|\.svn|\.Trashes|\.Spotlight-V100|\.fseventsd|\$RECYCLE\.BIN)\//i.test(
    name,
  ) || /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r?)$/i.test(name);
