import { type ReactNode, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { say } from '../../wording/say.ts';
import styles from './beside-original.module.css';
import { OriginalPane } from './original-pane.tsx';

interface BesideOriginalProps {
  briefingId: Identifier;
  children: ReactNode;
}

/** A briefing on the desk, and beside it, where a person wants it, the file that it was read from. */
export function BesideOriginal({ briefingId, children }: BesideOriginalProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useArchive('originals.ofBriefing', { briefingId });
  const originals = data?.originals ?? [];
  const isShown = isOpen && originals.length > 0;
  useCommand({
    id: 'briefing.original',
    title: isShown ? say('Close the original') : say('Show the original beside it'),
    enabled: originals.length > 0,
    run: () => setIsOpen(!isShown),
  });
  return (
    <div className={styles.desk}>
      <div className={styles.briefing}>{children}</div>
      {isShown && (
        <OriginalPane
          briefingId={briefingId}
          originals={originals}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
