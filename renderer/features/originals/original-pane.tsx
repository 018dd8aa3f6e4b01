import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { OriginalOfBriefing } from '../../../shared/contract/original-procedures.ts';
import { originalAddress } from '../../../shared/contract/transfer.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import { formatName } from '../imports/format-names.ts';
import { originalFacts } from './original-facts.ts';
import styles from './original-pane.module.css';
import { OriginalReading } from './original-reading.tsx';
import { OriginalTabs } from './original-tabs.tsx';
import { OriginalText } from './original-text.tsx';

interface OriginalPaneProps {
  briefingId: Identifier;
  originals: readonly OriginalOfBriefing[];
  onClose: () => void;
}

/** The kept file beside what was read from it: what it is, and the passage in it. */
export function OriginalPane({ briefingId, originals, onClose }: OriginalPaneProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const panelId = useId();
  const pane = useRef<HTMLElement>(null);
  const original = originals.find((it) => keyOf(it) === chosen) ?? originals[0];
  useEffect(() => pane.current?.focus(), []);
  if (!original) return null;
  return (
    <aside ref={pane} className={styles.pane} aria-label={say('Original')} tabIndex={-1}>
      <header className={styles.head}>
        <h2>{say('Original')}</h2>
        <IconButton
          label={say('Close the original')}
          action="briefing.original"
          icon={<X />}
          onClick={onClose}
        />
      </header>
      {originals.length > 1 && (
        <OriginalTabs
          label={say('Files')}
          panelId={panelId}
          tabs={originals.map((it) => ({ key: keyOf(it), words: tabWords(it, originals) }))}
          chosen={keyOf(original)}
          onChoose={setChosen}
        />
      )}
      <section id={panelId} aria-label={tabWords(original, originals)} className={styles.file}>
        <div className={styles.facts}>
          <FactList facts={originalFacts(original)} />
          <a className={styles.copy} href={originalAddress(original.hash, original.name)} download>
            {say('Save a copy of the original…')}
          </a>
        </div>
        <OriginalView key={keyOf(original)} briefingId={briefingId} original={original} />
      </section>
    </aside>
  );
}

type View = 'text' | 'reading';

/** As it is, or as its importer reads it; what is no text is shown as it is read. */
function OriginalView({
  briefingId,
  original,
}: {
  briefingId: Identifier;
  original: OriginalOfBriefing;
}) {
  const [view, setView] = useState<View>('text');
  const [isText, setIsText] = useState(true);
  const panelId = useId();
  const shown = isText ? view : 'reading';
  return (
    <>
      {isText && (
        <OriginalTabs
          label={say('Show it')}
          panelId={panelId}
          tabs={[
            { key: 'text', words: say('As it is') },
            { key: 'reading', words: say('As it is read') },
          ]}
          chosen={view}
          onChoose={(key) => setView(key as View)}
        />
      )}
      <section
        id={panelId}
        aria-label={shown === 'text' ? say('As it is') : say('As it is read')}
        className={styles.view}
      >
        {shown === 'text' ? (
          <OriginalText
            briefingId={briefingId}
            original={original}
            onNoText={() => setIsText(false)}
          />
        ) : (
          <OriginalReading briefingId={briefingId} original={original} />
        )}
      </section>
    </>
  );
}

/** The same bytes may have come under two names. */
const keyOf = ({ hash, name }: OriginalOfBriefing): string => `${hash} ${name}`;

/** By its format; by its name where several have the same. */
function tabWords(original: OriginalOfBriefing, all: readonly OriginalOfBriefing[]): string {
  const isAlone = all.filter(({ format }) => format === original.format).length === 1;
  return isAlone ? formatName(original.format) : (original.name.split('/').at(-1) ?? '');
}
