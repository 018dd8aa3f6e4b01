import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Importer } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { readTextIssue } from './read-text-issue.ts';

/** Plain text, one issue a file. It takes whatever is text, so it is asked last. */
export const textImporter = {
  id: 'text',
  version: 1,
  recognises: () => 0.35,
  read(file) {
    const read = readTextFile(file);
    if (!read.ok) return read;
    const { text, encoding, warnings } = read.value;
    const issue = readTextIssue(text.split('\n'));
    if (!issue) {
      return err(
        failure('unreadable-file', 'There is no article in the file, only its head.', {
          file: file.name,
        }),
      );
    }
    return ok({ drafts: [issue.draft], encoding, warnings });
  },
} satisfies Importer;
