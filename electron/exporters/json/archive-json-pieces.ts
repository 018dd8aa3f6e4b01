import {
  ARCHIVE_JSON_FORMAT,
  ARCHIVE_JSON_VERSION,
  type ArchiveJson,
  type IssueJson,
} from '../../../shared/editions/archive-json.ts';

/** The file in pieces, an issue each, so that an archive need not be in memory as a whole. */
export const archiveJsonPieces = {
  begin: ({ publications, names }: Pick<ArchiveJson, 'publications' | 'names'>): string =>
    [
      '{',
      `  "format": "${ARCHIVE_JSON_FORMAT}",`,
      `  "version": ${ARCHIVE_JSON_VERSION},`,
      `  "publications": ${setIn(publications)},`,
      `  "names": ${setIn(names)},`,
      '  "issues": [',
    ].join('\n'),
  issue: (issue: IssueJson, isFirst: boolean): string =>
    `${isFirst ? '' : ','}\n    ${setIn(issue, 4)}`,
  beginPictures: (): string => '\n  ],\n  "pictures": {',
  picture: (hash: string, bytes: Uint8Array, isFirst: boolean): string =>
    `${isFirst ? '' : ','}\n    "${hash}": "${Buffer.from(bytes).toString('base64')}"`,
  /** After the pictures; a file in the same form. */
  beginFiles: (): string => '\n  },\n  "files": {',
  end: (): string => '\n  }\n}\n',
};

/** Only line feeds part the lines of JSON: a text may hold other separators of lines. */
const setIn = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
