import type { FormerTitle, Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { houseOf } from '../../../shared/references/meant-publications.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { dayInWords } from '../../references/date-words.ts';
import { MissingIssues } from '../../references/missing-issues.tsx';
import { Button } from '../../ui/button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { IssueIndex } from '../issues/issue-index.tsx';
import { orderInWords } from './guess-in-words.ts';
import { languageName } from './language-name.ts';
import styles from './publication-page.module.css';

const LATEST = 8;

/** A publication: what is known of it, and its latest issues. */
export function PublicationPage({ publicationId }: { publicationId: Identifier }) {
  const publications = useArchive('publications.list', {}).data;
  const latest = useArchive('issues.list', { publicationId, limit: LATEST }).data?.issues;
  const settings = () => openSheet({ kind: 'publication-settings', publicationId });
  useCommand({
    id: 'publication.settings',
    run: settings,
  });
  const houseStyle = () => goTo({ kind: 'house-style', publicationId });
  useCommand({
    id: 'publication.house-style',
    run: houseStyle,
  });
  const design = () => goTo({ kind: 'design', publicationId });
  useCommand({
    id: 'publication.design',
    run: design,
  });
  const publishing = () => openSheet({ kind: 'publishing-rules', publicationId });
  useCommand({
    id: 'publication.publishing',
    run: publishing,
  });
  const numbering = () => goTo({ kind: 'numbering', publicationId });
  useCommand({
    id: 'publication.numbering',
    run: numbering,
  });
  const furniture = () => openSheet({ kind: 'furniture', publicationId });
  useCommand({
    id: 'publication.furniture',
    run: furniture,
  });
  const templates = () => openSheet({ kind: 'templates', publicationId });
  useCommand({
    id: 'publication.templates',
    run: templates,
  });
  const volume = () => openSheet({ kind: 'volume', publicationId });
  useCommand({
    id: 'publication.volume',
    run: volume,
  });
  const webArchive = () => openSheet({ kind: 'web-archive', publicationId });
  useCommand({
    id: 'publication.web-archive',
    run: webArchive,
  });
  if (!publications) return null;
  const publication = publications.find((one) => one.id === publicationId);
  if (!publication) {
    return (
      <FailureNotice
        failure={{
          message: say('This publication is not in the archive.'),
          hint: say('Choose one in the archive pane.'),
        }}
      />
    );
  }
  return (
    <Page label={say('Publication: {title}', { title: publication.title })}>
      <PageHead
        title={publication.title}
        line={publication.subtitle}
        actions={
          <>
            <Button onClick={settings}>{say('Settings…')}</Button>
            <Button
              variant="primary"
              onClick={() => openSheet({ kind: 'new-issue', publicationId })}
            >
              {say('New issue…')}
            </Button>
          </>
        }
      />
      <FactList facts={factsOf(publication, publications)} />
      <PageSection title={say('How it is made')}>
        <div className={styles.ways}>
          <Button onClick={templates}>{say('Templates…')}</Button>
          <Button onClick={numbering}>{say('Numbering…')}</Button>
          <Button onClick={furniture}>{say('Furniture…')}</Button>
          <Button onClick={design}>{say('Design…')}</Button>
          <Button onClick={houseStyle}>{say('House style…')}</Button>
          <Button onClick={publishing}>{say('Statuses…')}</Button>
          <Button onClick={volume}>{say('Bound volume…')}</Button>
          <Button onClick={webArchive}>{say('Web archive…')}</Button>
        </div>
      </PageSection>
      {latest && latest.length > 0 ? (
        <IssueIndex title={say('Latest issues')} issues={latest} withPublication={false} />
      ) : (
        <PageSection title={say('Issues')}>
          <p>{say('None yet. Start a new issue, or import past ones.')}</p>
        </PageSection>
      )}
      <MissingIssues publicationId={publicationId} />
    </Page>
  );
}

function factsOf(
  publication: Publication,
  all: readonly Publication[],
): readonly (readonly [string, string])[] {
  const { shortTitle, aliases, formerTitles, publisher, issn, language, dateOrder, issueCount } =
    publication;
  const house = houseOf(publication);
  const isOfHouse = (one: Publication) => house !== null && houseOf(one) === house;
  const facts: readonly (readonly [string, string | null])[] = [
    [say('Issues'), figures(issueCount)],
    [say('Short title'), shortTitle],
    [say('Other names'), aliases.join('; ')],
    [say('Former titles'), formerTitles.map(formerTitleInWords).join('; ')],
    [say('Continues'), titlesOf(all, ({ id }) => id === publication.continues)],
    [say('Continued by'), titlesOf(all, ({ continues }) => continues === publication.id)],
    [say('Publisher'), publisher],
    [
      say('Sister publications'),
      titlesOf(all, (one) => one.id !== publication.id && isOfHouse(one)),
    ],
    ['ISSN', issn],
    [say('Language'), languageName(language)],
    [say('Dates in figures'), orderInWords[dateOrder]],
  ];
  return facts.filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
}

const titlesOf = (all: readonly Publication[], isMeant: (one: Publication) => boolean): string =>
  all
    .filter(isMeant)
    .map(({ title }) => title)
    .join('; ');

const formerTitleInWords = ({ title, until }: FormerTitle): string =>
  until === null
    ? title
    : say('{title} (until {day})', {
        title,
        day: dayInWords(until),
      });
