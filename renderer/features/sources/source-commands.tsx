import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { say } from '../../wording/say.ts';
import { confirmSources, removeSource } from './change-source.ts';

interface SourceCommandsProps {
  sourceId: Identifier | null;
  marked: readonly Identifier[];
  onMark: () => void;
  /** The marked sources, or else the chosen one, are to be made one with others. */
  onMerge: () => void;
}

/** What can be done to the chosen source, and to those that are marked. */
export function SourceCommands({ sourceId, marked, onMark, onMerge }: SourceCommandsProps) {
  const { data: source } = useArchive(
    'sources.read',
    { sourceId: sourceId ?? '-' },
    { enabled: sourceId !== null },
  );
  const chosen = sourceId === null ? [] : [sourceId];
  const meant = marked.length > 0 ? marked : chosen;
  useCommand({
    id: 'source.rename',
    enabled: sourceId !== null,
    run: () => (sourceId ? openSheet({ kind: 'rename-source', sourceId }) : undefined),
  });
  useCommand({
    id: 'source.merge',
    title:
      meant.length > 1 ? say('Merge the marked sources…') : say('Merge the source with another…'),
    enabled: meant.length > 0,
    run: onMerge,
  });
  useCommand({
    id: 'source.part',
    enabled: (source?.spellings.length ?? 0) > 1,
    run: () => (sourceId ? openSheet({ kind: 'part-source', sourceId }) : undefined),
  });
  useCommand({
    id: 'source.relate',
    enabled: sourceId !== null,
    run: () => (sourceId ? openSheet({ kind: 'relate-source', sourceId }) : undefined),
  });
  useCommand({
    id: 'source.confirm',
    title: marked.length > 0 ? say('Confirm the marked sources') : say('Confirm the source'),
    enabled: marked.length > 0 || source?.status === 'proposed',
    run: () => confirmSources(meant),
  });
  useCommand({
    id: 'source.mark',
    enabled: sourceId !== null,
    run: onMark,
  });
  useCommand({
    id: 'source.remove',
    enabled: source?.citations === 0,
    run: () => (sourceId ? removeSource(sourceId) : undefined),
  });
  useCommand({
    id: 'source.changes',
    run: () => goTo({ kind: 'sources' }),
  });
  return null;
}
