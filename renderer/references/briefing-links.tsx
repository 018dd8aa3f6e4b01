import type { ReactNode, Ref } from 'react';
import type { Correction } from '../../shared/contract/reference-procedures.ts';
import { changeArchive, useArchive } from '../app/archive-data.ts';
import { openSheet } from '../app/view-state.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toasts.tsx';
import { say } from '../wording/say.ts';
import styles from './briefing-links.module.css';
import { CorrectionLines } from './correction-lines.tsx';
import { PlaceList } from './place-list.tsx';

interface BriefingLinksProps {
  briefingId: string;
  /** Where it stands, where two stand side by side: its landmarks are named apart then. */
  place?: string | undefined;
  /** What takes the focus when a person asks for it. */
  ref: Ref<HTMLDivElement>;
}

/** The foot of a briefing: what points to it, to its issue, and what it has to do with corrections. */
export function BriefingLinks({ briefingId, place, ref }: BriefingLinksProps) {
  const { data } = useArchive('references.ofBriefing', { briefingId }, { keep: true });
  if (!data) return null;
  const { toBriefing, toIssue, correctedIn, corrects } = data;
  const count = toBriefing.length + toIssue.length;
  return (
    <div className={styles.links} ref={ref} tabIndex={-1}>
      {(correctedIn.length > 0 || corrects.length > 0) && (
        <Section title={say('Corrections')} place={place}>
          <CorrectionLines
            corrections={correctedIn}
            way="corrected-in"
            onDeny={(one) =>
              void deny(one, { correctingId: one.briefingId, correctedId: briefingId })
            }
          />
          <CorrectionLines
            corrections={corrects}
            way="corrects"
            onDeny={(one) =>
              void deny(one, { correctingId: briefingId, correctedId: one.briefingId })
            }
          />
        </Section>
      )}
      <Section
        title={say('What points here')}
        place={place}
        aside={count > 0 ? placesInWords(count) : undefined}
      >
        {count === 0 && (
          <p className={styles.none}>
            {say(
              'No briefing of the archive points here yet. One that names this headline, or the date or number of this issue, will be listed.',
            )}
          </p>
        )}
        {toBriefing.length > 0 && (
          <>
            <h3 className={styles.kind}>{say('To this briefing')}</h3>
            <PlaceList places={toBriefing} />
          </>
        )}
        {toIssue.length > 0 && (
          <>
            <h3 className={styles.kind}>{say('To the issue as a whole')}</h3>
            <PlaceList places={toIssue} />
          </>
        )}
      </Section>
      <p className={styles.actions}>
        <Button variant="quiet" onClick={() => openSheet({ kind: 'correction', briefingId })}>
          {say('This corrects another briefing…')}
        </Button>
      </p>
    </div>
  );
}

interface SectionProps {
  title: string;
  place: string | undefined;
  aside?: string | undefined;
  children: ReactNode;
}

/** The text of a briefing has no heading of the page over it, so that these stand right below it. */
function Section({ title, place, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={place ? `${title}, ${place}` : title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

const placesInWords = (count: number): string =>
  say('{count, plural, one {# place} other {# places}}', { count });

interface Pair {
  readonly correctingId: string | null;
  readonly correctedId: string | null;
}

async function deny({ known }: Correction, { correctingId, correctedId }: Pair): Promise<void> {
  if (correctingId === null || correctedId === null) return;
  const decide = (verdict: 'accepted' | 'rejected' | null) =>
    changeArchive('corrections.decide', { correctingId, correctedId, verdict });
  if (!(await decide('rejected'))) return;
  showToast(say('It is no longer shown as a correction.'), {
    action: {
      label: say('Undo'),
      run: () => void decide(known === 'person' ? 'accepted' : null),
    },
  });
}

/** Above a text that is corrected elsewhere: where. */
export function CorrectedNote({ briefingId }: { briefingId: string }) {
  const { data } = useArchive('references.ofBriefing', { briefingId }, { keep: true });
  return <CorrectionLines corrections={data?.correctedIn ?? []} way="corrected-in" />;
}
