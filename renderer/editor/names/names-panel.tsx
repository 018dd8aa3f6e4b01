import { useEffect } from 'react';
import { mentionKinds } from '../../../shared/manuscript/manuscript.ts';
import { Button } from '../../ui/button.tsx';
import { ActionKbd } from '../../ui/kbd.tsx';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFoot, PanelFrame, PanelSetting } from '../desk/panel-frame.tsx';
import { kindNames } from './kind-names.ts';
import {
  groupSuggestions,
  type NameKind,
  printedWays,
  type SuggestedGroup,
} from './name-groups.ts';
import './marked-places.css';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import styles from './names-panel.module.css';
import { ConfirmedRow, SuggestedRow } from './names-rows.tsx';
import { setSuggests, useDoesSuggest } from './suggestion-setting.ts';
import { useConfirmedNames } from './use-confirmed-names.ts';
import type { NameActions } from './use-name-actions.ts';

/** The names in a briefing: those that are confirmed, and those that the text suggests. */
export function NamesPanel({ onClose }: { onClose: () => void }) {
  const { session, isEditing, names, openName } = useOpenDesk();
  const { suggestions, actions } = names;
  const confirmed = useConfirmedNames(session, suggestions);
  const groups = groupSuggestions(suggestions?.names ?? []);
  const topics = suggestions?.topics ?? [];
  const suggests = useDoesSuggest();
  useEffect(() => () => actions.mark(null), [actions]);
  const isEmpty = groups.length === 0 && topics.length === 0;
  return (
    <PanelFrame
      title={say('Names in this briefing')}
      closing={say('Close names')}
      onClose={onClose}
      isSlim
    >
      <div className={styles.body}>
        {isEditing && suggests && (
          <section aria-label={say('Suggested')}>
            <h3 className={styles.title}>{say('Suggested')}</h3>
            {isEmpty && (
              <p className={styles.remark}>
                {suggestions
                  ? say('Nothing more than what is confirmed.')
                  : say('Reading the text…')}
              </p>
            )}
            {topics.length > 0 && (
              <div className={styles.group}>
                <h4 className={styles.kind}>{say('Topics')}</h4>
                <ul>
                  {topics.map((topic) => (
                    <SuggestedRow
                      key={topic.record}
                      name={topic.name}
                      detail={topic.signs.join(', ')}
                      onAccept={() => actions.acceptTopic(topic)}
                      onRefuse={() => actions.refuse({ ...topic, kind: 'topic' })}
                    />
                  ))}
                </ul>
              </div>
            )}
            {mentionKinds.map((kind) => (
              <SuggestedKind
                key={kind}
                kind={kind}
                groups={groups.filter((group) => group.kind === kind)}
                actions={actions}
              />
            ))}
          </section>
        )}
        <section aria-label={say('Confirmed')}>
          <h3 className={styles.title}>{say('Confirmed')}</h3>
          {confirmed.length === 0 && (
            <p className={styles.remark}>{say('No name is confirmed yet.')}</p>
          )}
          <ul>
            {confirmed.map((name) => (
              <ConfirmedRow
                key={name.key}
                confirmed={name}
                onOpen={name.entityId ? () => openName(name.entityId ?? '') : null}
                onRemove={isEditing ? () => actions.remove(name) : null}
              />
            ))}
          </ul>
        </section>
      </div>
      <PanelFoot>
        <p>
          <Say
            words="↑↓ move, {accept} accept, {refuse} not this, {all} all of its kind"
            accept={<ActionKbd action="names.accept" />}
            refuse={<ActionKbd action="names.refuse" />}
            all={<ActionKbd action="names.accept-all" />}
          />
        </p>
        <PanelSetting isOn={suggests} onChange={setSuggests}>
          {say('Suggest names and topics')}
        </PanelSetting>
      </PanelFoot>
    </PanelFrame>
  );
}

interface SuggestedKindProps {
  kind: NameKind;
  groups: readonly SuggestedGroup[];
  actions: NameActions;
}

function SuggestedKind({ kind, groups, actions }: SuggestedKindProps) {
  const likely = groups.filter(({ isLikely }) => isLikely);
  if (groups.length === 0) return null;
  return (
    <div className={styles.group}>
      <div className={styles.kindHead}>
        <h4 className={styles.kind}>{kindNames[kind].many}</h4>
        {likely.length > 1 && (
          <Button
            variant="quiet"
            className={styles.all}
            onClick={() => void actions.accept(likely)}
          >
            {likely.length === groups.length
              ? say('Accept all {count, number}', { count: likely.length })
              : say('Accept the likely {count, number}', { count: likely.length })}
          </Button>
        )}
      </div>
      <ul>
        {groups.map((group) => (
          <SuggestedRow
            key={group.key}
            name={group.name}
            detail={detailOf(group)}
            onAccept={() => void actions.accept([group])}
            onAcceptAll={() => void actions.accept(likely)}
            onRefuse={() => actions.refuse(group)}
            onLook={(isLooking) => actions.mark(isLooking ? group : null)}
          />
        ))}
      </ul>
    </div>
  );
}

function detailOf({ places, record, name, isLikely }: SuggestedGroup): string {
  const ways = printedWays(places).filter((way) => way !== name);
  return [
    ways.join(', '),
    places.length > 1 &&
      say('{times, plural, one {# time} other {# times}}', { times: places.length }),
    record === null && say('no record yet'),
    !isLikely && say('perhaps'),
  ]
    .filter(Boolean)
    .join(' · ');
}
