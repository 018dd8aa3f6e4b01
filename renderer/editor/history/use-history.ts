import { useEffect } from 'react';
import { useArchive } from '../../app/archive-data.ts';
import type { EditorSession } from '../desk/session.ts';
import type { RevisionSummary } from './timeline.ts';

/** The revisions of the open briefing, newest first; what is unsaved is saved before it is told. */
export function useHistory(
  session: EditorSession,
  briefingId: string,
): readonly RevisionSummary[] | undefined {
  useEffect(() => void session.saver.flush(), [session]);
  return useArchive('briefings.history', { briefingId }, { keep: true }).data;
}
