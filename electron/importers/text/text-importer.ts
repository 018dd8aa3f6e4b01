import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { readTextIssues } from './read-text-issue.ts';

/** Plain text, one issue a file or many. It takes whatever is text, so it is asked last. */
export const textImporter = {
  id: 'text',
  version: 2,
  recognises: () => 0.35,
  read(file, options?: ReadingOptions) {
    const read = readTextFile(file, { detected: chosenEncoding(options) });
    if (!read.ok) return read;
    const { text, encoding, warnings, places } = read.value;
    const {
      drafts,
      stretches,
      warnings: ofLines,
    } = readTextIssues(text.split('\n'), (span) => places.lines(span));
    if (drafts.length === 0) {
      return err(
        failure('unreadable-file', 'There is no article in the file, only its head.', {
          file: file.name,
        }),
      );
    }
    return ok({ drafts, encoding, warnings: [...warnings, ...ofLines], stretches });
  },
} satisfies Importer;
