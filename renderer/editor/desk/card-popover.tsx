import { Fragment } from 'react';
import { Popover } from '../../ui/popover.tsx';
import { say } from '../../wording/say.ts';
import { SpanCard } from '../card/span-card.tsx';
import { type CardPointer, placeName } from '../card/use-card-pointer.ts';
import { useOpenDesk } from './open-desk.ts';
import type { SpanDestinations } from './open-span.ts';

interface CardDestinations extends SpanDestinations {
  onOpenBriefing: (briefingId: string) => void;
}

/** The card of the place that the pointer or the caret asked for. */
export function CardPopover({ pointer, open }: { pointer: CardPointer; open: CardDestinations }) {
  const { session, isEditing } = useOpenDesk();
  const { card } = pointer;
  if (!card) return null;
  const close = () => {
    pointer.close();
    if (card.takesFocus) session.editor.focus();
  };
  return (
    <Popover
      key={placeName(card)}
      open
      anchor={card.anchor}
      label={say('What was read')}
      takesFocus={card.takesFocus}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <div onPointerEnter={pointer.hold} onPointerLeave={pointer.release}>
        {card.spanId && (
          <SpanCard
            session={session}
            spanId={card.spanId}
            isEditing={isEditing}
            onClose={pointer.close}
            {...open}
          />
        )}
        {card.findings.map((placed) => (
          <Fragment key={`${placed.kind}/${placed.finding.id}`}>
            {placed.finding.card({ placed, isEditing, onClose: close })}
          </Fragment>
        ))}
      </div>
    </Popover>
  );
}
