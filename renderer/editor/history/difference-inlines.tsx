import type { ReactNode } from 'react';
import type { Stretch } from '../../../shared/history/compare-inlines.ts';
import { inlinesOf, type Token } from '../../../shared/history/tokens.ts';
import type { Inline, Mark } from '../../../shared/manuscript/manuscript.ts';
import { say } from '../../wording/say.ts';
import { Change } from './change.tsx';
import styles from './difference.module.css';
import { dressInWords } from './dress-words.ts';
import { inOrder } from './in-order.ts';

/** Words as they were corrected: struck where they went, underlined where they came. */
export const Stretches = ({ stretches }: { stretches: readonly Stretch[] }) =>
  inOrder(stretches.map((stretch) => drawnStretch(stretch)));

function drawnStretch(stretch: Stretch): ReactNode {
  if (stretch.kind === 'same') return <Tokens tokens={stretch.tokens} />;
  const { kind, change, old, new: now } = stretch;
  if (kind === 'dress') {
    const words = dressInWords(old, now);
    return (
      <Change change={change} label={words}>
        <span className={styles.dress} title={words}>
          <Tokens tokens={now} />
        </span>
        <small className={styles.note}>{words}</small>
      </Change>
    );
  }
  return (
    <Change change={change} label={labelOf(old, now)}>
      {old.length > 0 && (
        <del>
          <Tokens tokens={old} />
        </del>
      )}
      {now.length > 0 && (
        <ins>
          <Tokens tokens={now} />
        </ins>
      )}
    </Change>
  );
}

function labelOf(old: readonly Token[], now: readonly Token[]): string {
  if (old.length === 0) return say('Inserted');
  return now.length === 0 ? say('Deleted') : say('Replaced');
}

export const Tokens = ({ tokens }: { tokens: readonly Token[] }) => drawn(inlinesOf(tokens));

const drawn = (inlines: readonly Inline[]): ReactNode => inOrder(inlines.map(drawnInline));

function drawnInline(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text);
    case 'break':
      return <br />;
    case 'note':
      return <span data-tag="note">{inline.text}</span>;
    case 'link':
      return (
        <span className={styles.link} title={inline.href}>
          {drawn(inline.content)}
        </span>
      );
    case 'footnote':
      return <small className={styles.footnote}>{drawn(inline.content)}</small>;
    default:
      return <span data-tag={inline.type}>{drawn(inline.content)}</span>;
  }
}

function marked(content: ReactNode, mark: Mark): ReactNode {
  switch (mark) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'emphasis':
      return <em>{content}</em>;
    case 'underline':
      return <u>{content}</u>;
    case 'strike':
      return <s>{content}</s>;
    case 'superscript':
      return <sup>{content}</sup>;
    case 'subscript':
      return <sub>{content}</sub>;
    case 'code':
      return <code>{content}</code>;
    case 'small-capitals':
      return <span className={styles.smallCapitals}>{content}</span>;
  }
}
