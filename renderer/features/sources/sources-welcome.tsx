import { Page, PageHead } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { AlikeSources } from './alike-sources.tsx';
import { RecentChanges } from './recent-changes.tsx';

/** What the desk shows while no source is chosen: what there is to decide, and what was decided. */
export const SourcesWelcome = () => (
  <Page label={say('The index of sources')}>
    <PageHead
      title={say('The index of sources')}
      line={say(
        'Every name that a briefing cites goes to a record here. Choose one to see where it is cited and to correct it.',
      )}
    />
    <AlikeSources />
    <RecentChanges />
  </Page>
);
