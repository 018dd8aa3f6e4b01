import { type KeyboardEvent, useRef } from 'react';
import { say } from '../wording/say.ts';
import { classNames } from './class-names.ts';
import { rowAfterKey } from './index-keys.ts';
import styles from './year-plot.module.css';

interface YearPlotProps {
  /** Every year from the first to the last. */
  years: readonly { readonly year: number; readonly count: number }[];
  /** What is shown: "Citations by year". */
  title: string;
  /** What is counted: "Citations". */
  counted: string;
  /** "1,204 citations" */
  inWords: (count: number) => string;
  chosen: number | undefined;
  onChoose: (year: number | undefined) => void;
}

/** The height of the plot, in units of its drawing. */
const HEIGHT = 100;
/** Years under which there is room for their figures. */
const LABELLED = 8;

const stepKeys: Record<string, string> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/** How often something occurs, year by year. A year that is chosen narrows what is shown below. */
export function YearPlot({ years, title, counted, inWords, chosen, onChoose }: YearPlotProps) {
  const bars = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...years.map(({ count }) => count));
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
      <div ref={bars} role="toolbar" aria-label={title} className={styles.bars} onKeyDown={press}>
        {years.map(({ year, count }, index) => (
          <button
            key={year}
            type="button"
            className={styles.bar}
            aria-label={`${year}: ${inWords(count)}`}
            aria-pressed={year === chosen}
            title={`${year}: ${inWords(count)}`}
            tabIndex={year === first ? 0 : -1}
            onClick={() => onChoose(year === chosen ? undefined : year)}
          >
            <svg viewBox={`0 0 1 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect
                x="0"
                width="1"
                y={HEIGHT - heightOf(count, most)}
                height={heightOf(count, most)}
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
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('Year')}</th>
              <th scope="col">{counted}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, count }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}

/** A year with a single one can still be seen. */
const heightOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT);
