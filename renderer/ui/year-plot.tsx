import styles from './year-plot.module.css';

interface YearPlotProps {
  /** What is counted, for those who do not see it: "Briefings that mention it". */
  label: string;
  /** In order; years without a count may be left out. */
  years: readonly { readonly year: string; readonly count: number }[];
}

const WIDTH = 640;
const HEIGHT = 88;
const FOOT = 18;
const HEAD = 14;
const WIDEST_BAR = 36;

/** How often something occurs in each year, as a small row of bars. */
export function YearPlot({ label, years }: YearPlotProps) {
  const all = everyYear(years);
  const most = Math.max(1, ...all.map(({ count }) => count));
  const step = Math.min(WIDEST_BAR, WIDTH / Math.max(all.length, 1));
  const base = HEIGHT - FOOT;
  const said = years.map(({ year, count }) => `${year}: ${count}`).join(', ');
  const [first, last] = [all[0], all.at(-1)];
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={`${label}, by year. ${said}`}
    >
      {all.map(({ year, count }, place) => {
        const height = (count / most) * (base - HEAD);
        return (
          <rect
            key={year}
            className={styles.bar}
            x={place * step + step * 0.15}
            y={base - height}
            width={step * 0.7}
            height={height}
          >
            <title>{`${year}: ${count}`}</title>
          </rect>
        );
      })}
      <line className={styles.base} x1="0" x2={all.length * step} y1={base + 0.5} y2={base + 0.5} />
      <text className={styles.label} x="0" y={HEIGHT - 4}>
        {first?.year}
      </text>
      {last !== first && (
        <text
          className={styles.label}
          x={Math.max(all.length * step, 64)}
          y={HEIGHT - 4}
          textAnchor="end"
        >
          {last?.year}
        </text>
      )}
      <text className={styles.label} x="0" y={HEAD - 4}>
        {`${most} at most`}
      </text>
    </svg>
  );
}

/** The years between the first and the last, those without a count too. */
function everyYear(years: YearPlotProps['years']): { year: string; count: number }[] {
  const [first, last] = [Number(years[0]?.year), Number(years.at(-1)?.year)];
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const counts = new Map(years.map(({ year, count }) => [Number(year), count]));
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: String(first + place),
    count: counts.get(first + place) ?? 0,
  }));
}
