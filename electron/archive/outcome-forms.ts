import type { Archive } from './archive.ts';

/** Whatever the archive's worker can be asked to do. */
export type OperationName = Exclude<keyof Archive, 'close'>;

/**
 * Every operation, and whether its outcome is a `Result` or the plain value. A fault of the disk
 * is the failure of a `result`, and an exception of a `plain` one.
 */
export const outcomeForms: { readonly [Name in OperationName]: 'result' | 'plain' } = {
  'publications.list': 'result',
  'publications.create': 'result',
  'publications.update': 'result',
  'issues.list': 'result',
  'issues.read': 'result',
  'issues.create': 'result',
  'issues.update': 'result',
  'issues.remove': 'result',
  'issues.restore': 'result',
  'briefings.read': 'result',
  'briefings.create': 'result',
  'briefings.move': 'result',
  'briefings.remove': 'result',
  'briefings.restore': 'result',
  'briefings.history': 'result',
  'briefings.readRevision': 'result',
  'briefings.nameVersion': 'result',
  'search.find': 'result',
  'search.goTo': 'result',
  'sources.list': 'result',
  'sources.read': 'result',
  'sources.uses': 'result',
  'sources.create': 'result',
  'sources.update': 'result',
  'sources.confirm': 'result',
  'sources.merge': 'result',
  'sources.split': 'result',
  'sources.remove': 'result',
  'sources.consult': 'result',
  'authority.changes': 'result',
  'authority.undo': 'result',
  'imports.list': 'result',
  'imports.report': 'result',
  'imports.undo': 'result',
  'review.list': 'result',
  'review.progress': 'result',
  'review.read': 'result',
  'review.decide': 'result',
  saveBriefing: 'result',
  readingContextOf: 'result',
  ensurePublication: 'plain',
  knownOriginals: 'plain',
  commitImport: 'result',
  readOriginal: 'result',
  issueDocument: 'result',
  reviewItemKeys: 'plain',
  decideReview: 'plain',
  stepReview: 'plain',
  rereadOlder: 'plain',
  counts: 'plain',
  check: 'plain',
};

export const operationNames = Object.keys(outcomeForms) as OperationName[];
