import { useEffect, useRef } from 'react';
import { allActions } from '../../actions/all-actions.ts';
import { useKeyChoice } from '../../actions/key-choice.ts';
import { keysOf } from '../../actions/keys-of.ts';
import { reachOf } from '../../actions/where.ts';
import { nameOf } from '../../actions/words-of.ts';
import { placeAddress } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import styles from './keyboard-page.module.css';
import { type ManualPart, manualParts } from './manual-parts.tsx';

/** How all the work is done by keys: in words, and with the keys as they are now. */
export function KeyboardPage({ part }: { part: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part) place.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView();
  }, [part]);
  return (
    <Page label={say('Working by keyboard')}>
      <PageHead
        title={say('Working by keyboard')}
        line={say('Everything can be done by keys. These are the keys as they are now.')}
        actions={
          <>
            <a className={styles.link} href={placeAddress({ kind: 'keyboard', part: 'keys' })}>
              {say('Choose other keys')}
            </a>
            <Button onClick={() => window.print()}>{say('Print')}</Button>
          </>
        }
      />
      <div ref={place}>
        {manualParts.map((one) => (
          <div key={one.id} data-part={one.id} className={styles.part}>
            <PageSection title={one.title}>
              <div className={styles.words}>{one.words}</div>
              <KeysOfPart part={one} />
            </PageSection>
          </div>
        ))}
      </div>
    </Page>
  );
}

function KeysOfPart({ part: { sections, title } }: { part: ManualPart }) {
  const choice = useKeyChoice();
  const lines = allActions.filter(
    ({ id, section }) => sections.includes(section) && keysOf(id, choice).length > 0,
  );
  return (
    <table className={styles.keys} aria-label={say('Keys: {title}', { title })}>
      <tbody>
        {lines.map(({ id, title: words, where = 'anywhere' }) => (
          <tr key={id}>
            <th scope="row">{nameOf({ title: words })}</th>
            <td className={styles.where}>{where === 'anywhere' ? null : reachOf(where).words}</td>
            <td className={styles.shortcuts}>
              {keysOf(id, choice).map((shortcut) => (
                <Kbd key={shortcut} shortcut={shortcut} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
