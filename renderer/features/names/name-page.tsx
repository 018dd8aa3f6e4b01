import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntityDetails, EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import { changeArchive, readArchive, useArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { PlaceList } from '../../references/place-list.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { YearPlot } from '../../ui/year-plot.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { sayChange } from '../sources/say-change.ts';
import { ChooseNameDialog } from './choose-name-dialog.tsx';
import { NameForm } from './name-form.tsx';
import { nameKinds } from './name-kinds.ts';
import { NameLinks } from './name-links.tsx';
import styles from './name-page.module.css';
import { PartNamesDialog } from './part-names-dialog.tsx';

const PAGE = 100;

/** A person, place, organisation or topic: its record, and where it is mentioned. */
export function NamePage({ entityId }: { entityId: Identifier }) {
  const { data: entity, error } = useArchive('entities.read', { entityId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!entity) return <Spinner label={say('Opening the record…')} />;
  return <NameRecord key={entity.id} entity={entity} />;
}

function NameRecord({ entity }: { entity: EntityDetails }) {
  const { name, years, beside, topics, around } = entity;
  const [year, setYear] = useState<number>();
  return (
    <Page label={`${nameKinds[entity.kind].one}: ${name}`}>
      <PageHead
        title={name}
        line={<HeadLine entity={entity} />}
        actions={<Actions entity={entity} />}
      />
      {years.length > 1 && (
        <PageSection title={say('Over the years')} aside={briefingsInWords(years)}>
          <YearPlot
            years={years.map(({ year, briefings }) => ({ year, count: briefings }))}
            title={say('Briefings by year')}
            counted={say('Briefings')}
            inWords={(count) =>
              say('{count, plural, one {# briefing} other {# briefings}}', { count })
            }
            chosen={year}
            onChoose={setYear}
          />
        </PageSection>
      )}
      {beside.length > 0 && (
        <PageSection title={say('Mentioned beside')}>
          <NameLinks names={beside.map((one) => ({ ...one, count: one.briefings }))} />
        </PageSection>
      )}
      {topics.length > 0 && (
        <PageSection title={say('Topics')}>
          <NameLinks names={topics.map((one) => ({ ...one, count: one.briefings }))} />
        </PageSection>
      )}
      {around.length > 0 && (
        <PageSection title={entity.kind === 'topic' ? say('Narrower topics') : say('Within it')}>
          <NameLinks names={around} />
        </PageSection>
      )}
      <Uses entity={entity} year={year} onShowAll={() => setYear(undefined)} />
      <PageSection title={say('The record')}>
        <div className={styles.form}>
          <NameForm key={entity.id + entity.name} entity={entity} />
        </div>
      </PageSection>
    </Page>
  );
}

function HeadLine({ entity: { kind, note, within, status } }: { entity: EntityRecord }) {
  return (
    <>
      {[nameKinds[kind].one, note].filter(Boolean).join(' · ')}
      {within && (
        <>
          {' · '}
          <Say
            words="in <link>{name}</link>"
            name={within.name}
            link={(words) => (
              <a href={placeAddress({ kind: 'names', entityId: within.id })}>{words}</a>
            )}
          />
        </>
      )}
      {status === 'proposed' && ` · ${say('proposed by a briefing')}`}
      {status === 'known' && ` · ${say('well known, and not mentioned yet')}`}
    </>
  );
}

/** What can be done to the record as a whole. */
function Actions({ entity }: { entity: EntityDetails }) {
  const [asks, setAsks] = useState<'merge' | 'part' | 'within' | null>(null);
  const { id, name, kind, status } = entity;
  const names = otherNames(entity);
  const close = () => setAsks(null);
  const merge = async (into: EntityRecord) => {
    const merged = await changeArchive('entities.merge', { entityId: into.id, mergedIds: [id] });
    if (!merged) return;
    sayChange(merged.change);
    goTo({ kind: 'names', entityId: into.id }, { replace: true });
  };
  const confirm = async () => {
    const saved = await changeArchive('entities.update', { entityId: id });
    if (saved) sayChange(saved.change);
  };
  const placeWithin = async (outer: EntityRecord) => {
    const saved = await changeArchive('entities.update', { entityId: id, withinId: outer.id });
    if (saved) sayChange(saved.change);
  };
  return (
    <>
      <Button onClick={() => goTo({ kind: 'search', terms: { query: '', entityId: id } })}>
        {say('Search what mentions it')}
      </Button>
      {status === 'proposed' && <Button onClick={() => void confirm()}>{say('Confirm')}</Button>}
      <Button onClick={() => setAsks('merge')}>{say('Merge…')}</Button>
      {names.length > 0 && <Button onClick={() => setAsks('part')}>{say('Part names…')}</Button>}
      {(kind === 'topic' || kind === 'place') && (
        <Button onClick={() => setAsks('within')}>
          {kind === 'topic' ? say('Broader topic…') : say('Lies in…')}
        </Button>
      )}
      {asks === 'merge' && (
        <ChooseNameDialog
          title={say('Merge “{name}” into another record', { name })}
          description={say('All its names and mentions go there. It can be undone.')}
          answer={say('Merge')}
          {...{ kind, besides: id, onClose: close }}
          onChoose={(into) => void merge(into)}
        />
      )}
      {asks === 'within' && (
        <ChooseNameDialog
          title={
            kind === 'topic'
              ? say('The broader topic of “{name}”', { name })
              : say('Where “{name}” lies', { name })
          }
          description={say('It is then listed there too.')}
          answer={say('Choose')}
          {...{ kind, besides: id, onClose: close }}
          onChoose={(outer) => void placeWithin(outer)}
        />
      )}
      {asks === 'part' && <PartNamesDialog entity={entity} names={names} onClose={close} />}
    </>
  );
}

interface UsesProps {
  entity: EntityDetails;
  /** Of this year alone. */
  year: number | undefined;
  onShowAll: () => void;
}

/** Where it is mentioned, newest first. */
function Uses({ entity: { id, mentions, suggestedIn }, year, onShowAll }: UsesProps) {
  const uses = useInfiniteQuery({
    queryKey: ['entities.uses', { id, year }],
    queryFn: ({ pageParam }) =>
      readArchive('entities.uses', { entityId: id, year, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length * PAGE : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.uses),
    placeholderData: (previous) => previous,
  });
  return (
    <PageSection
      title={say('Where it is mentioned')}
      aside={
        year === undefined ? (
          figures(mentions)
        ) : (
          <Button variant="quiet" onClick={onShowAll}>
            {say('Show every year')}
          </Button>
        )
      }
    >
      {mentions === 0 && <p className={styles.remark}>{say('Nowhere in the archive yet.')}</p>}
      {suggestedIn > 0 && (
        <p className={styles.remark}>
          {say(
            '{suggestedIn, plural, one {One briefing seems} other {# briefings seem}} to name it, and nobody has confirmed that yet.',
            { suggestedIn },
          )}
        </p>
      )}
      <PlaceList places={uses.data ?? []} />
      {uses.hasNextPage && (
        <Button variant="quiet" onClick={() => void uses.fetchNextPage()}>
          {say('Show more')}
        </Button>
      )}
    </PageSection>
  );
}

/** By which it is mentioned or may be, without its own. */
function otherNames({ name, aliases, printed }: EntityDetails): string[] {
  const names = new Map(
    [...aliases, ...printed.map((one) => one.name)].map((one) => [nameKeyOf(one), one]),
  );
  names.delete(nameKeyOf(name));
  return [...names.values()];
}

function briefingsInWords(years: EntityDetails['years']): string {
  const all = years.reduce((sum, { briefings }) => sum + briefings, 0);
  return say('{all, plural, one {# briefing} other {# briefings}}', { all });
}
