import { Fragment, type ReactNode, useState } from 'react';
import type { PartDifference } from '../../../shared/history/compare-drafts.ts';
import type { TextPart } from '../../../shared/history/text-parts.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { Change } from './change.tsx';
import styles from './difference.module.css';
import { Stretches, Tokens } from './difference-inlines.tsx';
import { foldUnchanged } from './fold-unchanged.ts';
import { frameInWords } from './frame-words.ts';
import { inOrder } from './in-order.ts';

/** The blocks of a text with what changed in them; long stretches without a change are folded. */
export function DifferenceParts({ parts }: { parts: readonly PartDifference[] }) {
  return foldUnchanged(parts).map((stretch) =>
    stretch.isFolded ? (
      <Folded key={stretch.from} parts={stretch.parts} />
    ) : (
      <Blocks key={stretch.from} parts={stretch.parts} />
    ),
  );
}

function Folded({ parts }: { parts: readonly PartDifference[] }) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Blocks parts={parts} />;
  return (
    <p className={styles.folded}>
      <Button variant="quiet" onClick={() => setIsOpen(true)}>
        {say(
          '{parts, plural, one {Show # paragraph that is the same} other {Show # paragraphs that are the same}}',
          { parts: parts.length },
        )}
      </Button>
    </p>
  );
}

const Blocks = ({ parts }: { parts: readonly PartDifference[] }) => inOrder(parts.map(drawnBlock));

const drawnBlock = (difference: PartDifference): ReactNode => (
  <div className={styles.part} data-part-of-text>
    {drawn(difference)}
  </div>
);

function drawn(difference: PartDifference): ReactNode {
  switch (difference.kind) {
    case 'same':
      return drawnWhole(difference.part);
    case 'inserted':
    case 'deleted':
      return (
        <Change
          change={difference.change}
          label={
            difference.kind === 'inserted' ? say('Paragraph inserted') : say('Paragraph deleted')
          }
          isBlock
        >
          {drawnWhole(difference.part, difference.kind === 'inserted' ? 'ins' : 'del')}
        </Change>
      );
    case 'moved-away':
      return (
        <div className={styles.movedAway}>
          <Say
            words="Moved from here: {opening}"
            opening={<del>{openingOf(difference.inside)}</del>}
          />
        </div>
      );
    case 'moved-here':
      return (
        <Change change={difference.change} label={say('Moved here')} isBlock>
          <div className={styles.moved}>
            <small className={styles.mark}>{say('Moved here')}</small>
            {drawn(difference.inside)}
          </div>
        </Change>
      );
    case 'changed': {
      const { frame, stretches, parts, new: part, old } = difference;
      const content = part.tokens ? <Stretches stretches={stretches} /> : inOrder(parts.map(drawn));
      return (
        <>
          {frame && (
            <Change change={frame.change} label={frameInWords(old, part)} isBlock>
              <small className={styles.mark}>{frameInWords(old, part)}</small>
            </Change>
          )}
          <Frame part={part}>{content}</Frame>
        </>
      );
    }
  }
}

/** A part that is the same, or came or went as a whole. */
function drawnWhole(part: TextPart, As: 'ins' | 'del' | typeof Fragment = Fragment): ReactNode {
  if (part.kind === 'image' || part.kind === 'rule') {
    return (
      <As>
        <Frame part={part}>{null}</Frame>
      </As>
    );
  }
  return (
    <Frame part={part}>
      {part.tokens ? (
        <As>
          <Tokens tokens={part.tokens} />
        </As>
      ) : (
        inOrder(part.parts.map((inside) => drawnWhole(inside, As)))
      )}
    </Frame>
  );
}

/** The element in which the page shows such a part. */
function Frame({ part: { kind, frame }, children }: { part: TextPart; children: ReactNode }) {
  switch (kind) {
    case 'paragraph':
      return <p dir="auto">{children}</p>;
    case 'heading':
      return <Heading level={Number(frame.level)}>{children}</Heading>;
    case 'list':
      return frame.ordered === true ? (
        <ol start={Number(frame.start ?? 1)}>{children}</ol>
      ) : (
        <ul>{children}</ul>
      );
    case 'item':
      return <li dir="auto">{children}</li>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    case 'attribution':
      return (
        <p data-part="attribution" dir="auto">
          {children}
        </p>
      );
    case 'rule':
      return <hr />;
    case 'image':
      return (
        <figure>
          <div data-part="plate">{String(frame.alternative) || say('A picture without words')}</div>
          {children}
        </figure>
      );
    case 'table':
      return <div className={styles.table}>{children}</div>;
    case 'head':
    case 'row':
      return <div className={styles.row}>{children}</div>;
    case 'cell':
      return (
        <span className={styles.cell} dir="auto">
          {children}
        </span>
      );
    case 'caption':
      return (
        <p className={styles.caption} dir="auto">
          {children}
        </p>
      );
    case 'item-text':
      return children;
  }
}

function Heading({ level, children }: { level: number; children: ReactNode }) {
  if (level === 1) return <h2 dir="auto">{children}</h2>;
  return level === 2 ? <h3 dir="auto">{children}</h3> : <h4 dir="auto">{children}</h4>;
}

const OPENING = 12;

/** The first words of what stood here. */
function openingOf(inside: Extract<PartDifference, { kind: 'same' | 'changed' }>): string {
  const { tokens } = inside.kind === 'same' ? inside.part : inside.old;
  const words = (tokens ?? []).map(({ text }) => text);
  return words.length > OPENING
    ? `${words.slice(0, OPENING).join('').trimEnd()} …`
    : words.join('');
}
