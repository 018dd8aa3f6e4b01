/**
 * Files do not cross the contract as JSON; they are streamed over HTTP (or Electron's own scheme)
 * from the window's origin.
 *
 * - `POST /transfer/upload?name=FILE` with the bytes as body answers `{"uploadId": "…"}`, which
 *   `imports.add` takes.
 * - `GET /transfer/export/ID` shows a finished export (`ExportReport.address`).
 * - `GET /transfer/image/HASH` shows a picture of a manuscript, `HASH` without `sha256:`.
 * - `GET /transfer/original/HASH?name=FILE` saves a copy of an imported file; it is never shown.
 */
export const transferPaths = {
  upload: '/transfer/upload',
  export: '/transfer/export',
  image: '/transfer/image',
  original: '/transfer/original',
} as const;

/** Where a kept file is had, to be saved under a name. */
export const originalAddress = (hash: string, name: string): string =>
  `${transferPaths.original}/${hash}?name=${encodeURIComponent(name)}`;

/** A file larger than this is refused, in bytes. */
export const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;
