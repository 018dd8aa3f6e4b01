import type { Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { FindQuery } from './find-query.ts';
import { createFold } from './folded-text.ts';
import { parsePattern } from './pattern/parse-pattern.ts';
import { programmeOf } from './pattern/pattern-programme.ts';
import { findPattern, type PatternMatch } from './pattern/run-programme.ts';
import { standsAlone } from './word-border.ts';

/** A stretch of a text that was looked for; offsets in UTF-16 units, never across a line end. */
export type Match = PatternMatch;

export interface Finder {
  readonly query: FindQuery;
  /** The numbers of the groups of a pattern that have names. */
  readonly groupNames: ReadonlyMap<string, number>;
  /**
   * All matches of a text in order; none touches another. Null where a pattern would take too long
   * on it: then nothing is known of this text.
   */
  find(text: string): readonly Match[] | null;
}

const NONE: readonly Match[] = [];
const noNames: ReadonlyMap<string, number> = new Map();

/** Prepares what is looked for; a pattern may be one that cannot be read. */
export function createFinder(query: FindQuery): Result<Finder, Failure<'malformed-request'>> {
  if (query.text === '') return ok({ query, groupNames: noNames, find: () => NONE });
  return query.isPattern ? patternFinder(query) : ok(wordsFinder(query));
}

function wordsFinder(query: FindQuery): Finder {
  const fold = createFold(query);
  const wanted = fold(query.text).text;
  const find = (text: string): readonly Match[] => {
    if (wanted === '') return NONE;
    const folded = fold(text);
    const matches: Match[] = [];
    let at = folded.text.indexOf(wanted);
    while (at >= 0) {
      const place = folded.original(at, at + wanted.length);
      const counts = place && (!query.wholeWords || standsAlone(text, place.start, place.end));
      if (counts) matches.push({ ...place, groups: [] });
      at = folded.text.indexOf(wanted, counts ? at + wanted.length : at + 1);
    }
    return matches;
  };
  return { query, groupNames: noNames, find };
}

function patternFinder(query: FindQuery): Result<Finder, Failure<'malformed-request'>> {
  const pattern = parsePattern(query.text, query.matchCase);
  if (!pattern.ok) return err(pattern.error);
  const programme = programmeOf(pattern.value);
  if (!programme.ok) return programme;
  const find = (text: string): readonly Match[] | null => {
    const matches: Match[] = [];
    let offset = 0;
    for (const line of text.split('\n')) {
      const found = findPattern(programme.value, line);
      if (!found) return null;
      for (const { start, end, groups } of found) {
        if (query.wholeWords && !standsAlone(line, start, end)) continue;
        matches.push({ start: start + offset, end: end + offset, groups });
      }
      offset += line.length + 1;
    }
    return matches;
  };
  return ok({ query, groupNames: programme.value.names, find });
}
