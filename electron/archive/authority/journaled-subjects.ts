import type { AuthoritySubject } from '../../../shared/authority/authority-change.ts';
import { journaledEntities } from './journaled-entities.ts';
import { journaledSources } from './journaled-sources.ts';
import type { JournaledSubject } from './journaled-subject.ts';

/** The kinds of records whose changes are written down and can be taken back. */
export const journaledSubjects: Readonly<Record<AuthoritySubject, JournaledSubject>> = {
  sources: journaledSources,
  entities: journaledEntities,
};
