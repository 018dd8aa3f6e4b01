/** The source of a block that shows `tinyPng`. */
export const tinySource = `sha256:${'a'.repeat(64)}`;

/** A picture of one dot. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const tinyPictures = new Map([
  [tinySource, { kind: 'png' as const, bytes: new Uint8Array(tinyPng) }],
]);
