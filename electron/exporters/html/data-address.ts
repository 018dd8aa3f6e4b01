import type { Picture } from '../issue-pictures.ts';

/** The address of a picture that stands in the page itself. */
export const dataAddress = (_source: string, { kind, bytes }: Picture): string =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
