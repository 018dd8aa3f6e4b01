import { failure } from '../../shared/kernel/failure.ts';
import { err } from '../../shared/kernel/result.ts';

/** What is answered where a request names a publication that is gone. */
export const noPublication = () =>
  err(failure('not-found', 'This publication is not in the archive.'));
