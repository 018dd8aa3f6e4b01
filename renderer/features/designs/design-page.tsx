import { useState } from 'react';
import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { usePublication } from '../../app/use-publication.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { DesignChoices } from './design-choices.tsx';
import styles from './design-page.module.css';
import { OwnTemplates } from './own-templates.tsx';
import { SamplePages } from './sample-pages.tsx';

/** How a publication looks on paper: what is chosen, beside the pages that come of it. */
export function DesignPage({ publicationId }: { publicationId: Identifier }) {
  const { data: design, error } = useArchive('designs.read', { publicationId }, { keep: true });
  const publication = usePublication(publicationId);
  if (error) return <FailureNotice failure={error.failure} />;
  if (!publication || !design) return null;
  return <LoadedPage publication={publication} saved={design} />;
}

function LoadedPage({ publication, saved }: { publication: Publication; saved: HouseDesign }) {
  const publicationId = publication.id;
  const [chosen, setChosen] = useState<HouseDesign | null>(null);
  const latest = useArchive('issues.list', { publicationId, limit: 1 }).data?.issues[0];
  const design = chosen ?? saved;
  const isChanged = JSON.stringify(design) !== JSON.stringify(saved);
  const save = async () => {
    if (!(await changeArchive('designs.save', { publicationId, design }))) return;
    setChosen(null);
    showToast(say('“{title}” is printed like this from now on.', { title: publication.title }), {
      action: {
        label: say('Undo'),
        run: () => void changeArchive('designs.save', { publicationId, design: saved }),
      },
    });
  };
  useCommand({
    id: 'design.save',
    enabled: isChanged,
    run: () => void save(),
  });
  return (
    <Page label={say('Design: {title}', { title: publication.title })}>
      <PageHead
        title={say('Design')}
        line={publication.title}
        actions={
          <>
            <Button disabled={!isChanged} onClick={() => setChosen(null)}>
              {say('As it was')}
            </Button>
            <Button variant="primary" disabled={!isChanged} onClick={() => void save()}>
              {say('Use this design')}
            </Button>
          </>
        }
      />
      <DesignChoices design={design} onChange={setChosen} />
      <PageSection title={say('Sample pages')} aside={latest && say('Of the latest issue')}>
        {latest ? (
          <SamplePages issueId={latest.id} design={design} />
        ) : (
          <p className={styles.none}>
            {say('Pages are shown here as soon as the publication has an issue.')}
          </p>
        )}
      </PageSection>
      <PageSection title={say('Templates of one’s own')}>
        <OwnTemplates design={design} onChange={setChosen} />
      </PageSection>
    </Page>
  );
}
