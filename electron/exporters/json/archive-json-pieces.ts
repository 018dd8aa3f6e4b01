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
    `${isFirst ? '' : ','}\n${JSON.stringify(issue, null, 2).replace(/^/gm, '    ')}`,
  beginPictures: (): string => '\n  ],\n  "pictures": {',
  picture: (hash: string, bytes: Uint8Array, isFirst: boolean): string =>
    `${isFirst ? '' : ','}\n    "${hash}": "${Buffer.from(bytes).toString('base64')}"`,
  end: (): string => '\n  }\n}\n',
};

const setIn = (value: unknown): string => JSON.stringify(value, null, 2).replace(/\n/g, '\n  ');
