import {
  type NumberingRule,
  numberingRule,
  type VolumeRule,
} from '../../../shared/numbering/numbering-rule.ts';

/** A numbering rule as a person types it. */
export interface RuleEntry {
  readonly volumes: VolumeRule['by'];
  /** "2000-01-01": when the volume of this number began. */
  readonly began: string;
  readonly volume: string;
  readonly numbers: string;
  readonly counts: NumberingRule['counts'];
  readonly first: '0' | '1';
  readonly every: NumberingRule['rhythm']['every'];
  readonly weekdays: readonly number[];
  readonly interval: string;
  readonly digits: string;
  readonly figures: 'arabic' | 'roman';
  readonly joiner: NumberingRule['notation']['joiner'];
}

export function ruleEntryOf(rule: NumberingRule): RuleEntry {
  const { volume, rhythm, notation } = rule;
  return {
    volumes: volume.by,
    began: volume.by === 'year' ? `${String(volume.year).padStart(4, '0')}-${volume.begins}` : '',
    volume: volume.by === 'year' || volume.by === 'numbers' ? String(volume.volume) : '1',
    numbers: volume.by === 'numbers' ? String(volume.numbers) : '52',
    counts: rule.counts,
    first: rule.first === 0 ? '0' : '1',
    every: rhythm.every,
    weekdays: rhythm.every === 'week' ? rhythm.weekdays : [],
    interval:
      rhythm.every === 'days'
        ? String(rhythm.days)
        : rhythm.every === 'months'
          ? String(rhythm.months)
          : '1',
    digits: String(notation.digits),
    figures: notation.romanVolumes ? 'roman' : 'arabic',
    joiner: notation.joiner,
  };
}

/** The rule that was typed; null where something in it is no figure, no day, or does not fit. */
export function readRuleEntry(entry: RuleEntry, before: NumberingRule): NumberingRule | null {
  const read = numberingRule.safeParse({
    volume: volumeOf(entry, before),
    counts: entry.counts,
    first: Number(entry.first),
    rhythm: rhythmOf(entry),
    notation: {
      digits: Number(entry.digits),
      romanVolumes: entry.figures === 'roman',
      joiner: entry.joiner,
    },
  });
  return read.success ? read.data : null;
}

function volumeOf({ volumes, began, volume, numbers }: RuleEntry, before: NumberingRule) {
  const [year = '', begins] = [began.slice(0, 4), began.slice(5)];
  if (volumes === 'year') {
    return { by: volumes, begins, volume: figureOf(volume), year: figureOf(year) };
  }
  if (volumes !== 'numbers') return { by: volumes };
  const number = before.volume.by === 'numbers' ? before.volume.number : 1;
  return { by: volumes, numbers: figureOf(numbers), volume: figureOf(volume), number };
}

function rhythmOf({ every, weekdays, interval }: RuleEntry) {
  if (every === 'week') return { every, weekdays: [...weekdays].sort() };
  if (every === 'days') return { every, days: figureOf(interval) };
  return every === 'months' ? { every, months: figureOf(interval) } : { every };
}

/** What is no figure is refused by the schema. */
const figureOf = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : -1);
