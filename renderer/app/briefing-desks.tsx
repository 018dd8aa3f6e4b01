import { Fragment, lazy, Suspense, useRef } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { BesideOriginal } from '../features/originals/beside-original.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { say } from '../wording/say.ts';
import { closeBeside, focusBriefing, setActiveBriefing, useActiveBriefing } from './beside.ts';
import styles from './briefing-desks.module.css';
import { CommandScopeProvider, useCommand } from './commands.ts';
import { Divider } from './divider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { goToBriefing } from './go-to-briefing.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { goTo } from './use-place.ts';
import { openSheet } from './view-state.ts';

/** The editor is the largest part by far; the window is usable before it is there. */
const BriefingDesk = lazy(async () => ({
  default: (await import('../editor/briefing-desk.tsx')).BriefingDesk,
}));

interface BriefingDesksProps {
  briefingId: Identifier;
  besideId?: Identifier;
  /** The finding for which the first is opened. */
  fingerprint?: string;
}

/**
 * One briefing on the desk, or two side by side, each with its own session. What is done by keys
 * and palette is done to the one that had the focus last.
 */
export function BriefingDesks({ briefingId, besideId, fingerprint }: BriefingDesksProps) {
  const shown = besideId && besideId !== briefingId ? [briefingId, besideId] : [briefingId];
  const chosen = useActiveBriefing((one) => one.briefingId);
  const active = shown.find((id) => id === chosen) ?? briefingId;
  const other = shown.find((id) => id !== active);
  const isTwo = other !== undefined;
  const step = () => {
    if (other) focusBriefing(other);
  };
  useCommand({
    id: 'briefing.open-beside',
    run: () => openSheet({ kind: 'go-beside' }),
  });
  useCommand({
    id: 'briefing.other',
    enabled: isTwo,
    run: step,
  });
  useCommand({
    id: 'briefing.close',
    enabled: isTwo,
    run: () => void closeBeside(active),
  });
  const desks = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(desks, NARROW);
  const panelIds = halves.slice(0, shown.length);
  const layout = useDefaultLayout({
    id: isNarrow ? 'masthead.halves.stacked' : 'masthead.halves',
    panelIds,
  });
  return (
    <div ref={desks} className={styles.desks}>
      <Group
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
      >
        {shown.map((id, index) => (
          <Fragment key={id}>
            {index > 0 && <Divider label={say('Between the two briefings')} isStrong />}
            <Panel id={halves[index]} minSize={isTwo ? '20%' : undefined}>
              <div
                className={styles.one}
                data-briefing={id}
                data-active={(isTwo && id === active) || undefined}
                onFocusCapture={() => setActiveBriefing(id)}
              >
                <CommandScopeProvider value={id === active}>
                  <ErrorBoundary
                    title={say('This page has stopped because of a fault in the programme.')}
                  >
                    <BesideOriginal briefingId={id}>
                      <Suspense fallback={<Spinner label={say('Opening the briefing…')} />}>
                        <BriefingDesk
                          briefingId={id}
                          place={index === 0 ? undefined : 'beside'}
                          shownFirst={index === 0 ? (fingerprint ?? null) : null}
                          onClose={isTwo ? () => void closeBeside(id) : null}
                          onOpenIssue={(issueId) => goTo({ kind: 'issue', issueId })}
                          onOpenBriefing={(to) => void goToBriefing(to)}
                          onOpenSource={(sourceId) => goTo({ kind: 'sources', sourceId })}
                          onOpenName={(entityId) => goTo({ kind: 'names', entityId })}
                        />
                      </Suspense>
                    </BesideOriginal>
                  </ErrorBoundary>
                </CommandScopeProvider>
              </div>
            </Panel>
          </Fragment>
        ))}
      </Group>
    </div>
  );
}

const halves = ['first', 'second'];

/** Two columns in less could not be read, in rem: then one stands over the other. */
const NARROW = 46;
