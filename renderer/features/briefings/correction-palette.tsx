import { Command as Item } from 'cmdk';
import { useDeferredValue, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { showToast } from '../../ui/toasts.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from '../commands/palette.module.css';
import { PaletteFrame } from '../commands/palette-frame.tsx';

/** Chooses the briefing that this one corrects, by its headline. */
export function CorrectionPalette({ briefingId }: { briefingId: Identifier }) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useArchive('search.goTo', { query: asked, limit: 40 }, { keep: true }).data;
  const briefings = (found ?? []).filter(
    ({ kind, id }) => kind === 'briefing' && id !== briefingId,
  );
  const choose = (correctedId: Identifier, headline: string) => {
    closeSheet();
    void mark({ correctingId: briefingId, correctedId }, headline);
  };
  return (
    <PaletteFrame
      label={say('What this briefing corrects')}
      placeholder={say('The headline of the briefing that it corrects…')}
      query={query}
      onQueryChange={setQuery}
      empty={
        asked.trim() === ''
          ? say('Begin to type the headline of an earlier briefing.')
          : say('No briefing has such a headline.')
      }
    >
      {briefings.map(({ id, label, detail }) => (
        <Item.Item key={id} value={id} className={styles.item} onSelect={() => choose(id, label)}>
          <span className={`${styles.words} ${styles.entry}`}>{label}</span>
          <span className={styles.detail}>{retold(detail)}</span>
        </Item.Item>
      ))}
    </PaletteFrame>
  );
}

async function mark(
  pair: { correctingId: Identifier; correctedId: Identifier },
  headline: string,
): Promise<void> {
  const done = await changeArchive('corrections.decide', { ...pair, verdict: 'accepted' });
  if (!done) return;
  showToast(say('“{headline}” is shown as corrected here.', { headline }), {
    action: {
      label: say('Undo'),
      run: () => void changeArchive('corrections.decide', { ...pair, verdict: null }),
    },
  });
}
