import { type KeyboardEvent, useRef } from 'react';
import type { SourceProfile } from '../../../shared/authority/source-profile.ts';
import { classNames } from '../../ui/class-names.ts';
import { rowAfterKey } from '../../ui/index-keys.ts';
import styles from './source-plot.module.css';

interface SourcePlotProps {
  years: SourceProfile['years'];
  chosen: number | undefined;
  onChoose: (year: number | undefined) => void;
}

/** The height of the plot, in units of its drawing. */
const HEIGHT = 100;
/** Years under which there is room for their figures. */
const LABELLED = 8;

const stepKeys: Record<string, string> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/** How often a source is cited, year by year. A year that is chosen narrows what is shown below. */
export function SourcePlot({ years, chosen, onChoose }: SourcePlotProps) {
  const bars = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...years.map(({ citations }) => citations));
  const first = chosen ?? years.at(-1)?.year;
  const step = Math.ceil(years.length / LABELLED);
  const press = (event: KeyboardEvent) => {
    const buttons = [...(bars.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = rowAfterKey(stepKeys[event.key] ?? event.key, at, buttons.length);
    if (at < 0 || next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <figure className={styles.figure}>
      <div
        ref={bars}
        role="toolbar"
        aria-label="Citations by year"
        className={styles.bars}
        onKeyDown={press}
      >
        {years.map(({ year, citations }, index) => (
          <button
            key={year}
            type="button"
            className={styles.bar}
            aria-label={`${year}: ${inWords(citations)}`}
            aria-pressed={year === chosen}
            title={`${year}: ${inWords(citations)}`}
            tabIndex={year === first ? 0 : -1}
            onClick={() => onChoose(year === chosen ? undefined : year)}
          >
            <svg viewBox={`0 0 1 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect
                x="0"
                width="1"
                y={HEIGHT - heightOf(citations, most)}
                height={heightOf(citations, most)}
              />
            </svg>
            <span className={classNames(styles.year, index % step !== 0 && styles.unlabelled)}>
              {year}
            </span>
          </button>
        ))}
      </div>
      <figcaption className="only-heard">
        <table>
          <caption>Citations by year</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Citations</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, citations }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{citations}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}

/** A year with a single citation can still be seen. */
const heightOf = (citations: number, most: number): number =>
  citations === 0 ? 0 : Math.max(3, (citations / most) * HEIGHT);

const inWords = (citations: number): string =>
  citations === 1 ? '1 citation' : `${citations.toLocaleString('en')} citations`;
