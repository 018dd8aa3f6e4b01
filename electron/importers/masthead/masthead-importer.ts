import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { BriefingDraft, ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { PictureKeeper } from '../document/picture-keeper.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { TextPlaces } from '../text-places.ts';
import { articleToBriefing } from './article-to-briefing.ts';
import { readIssueFacts } from './issue-facts.ts';

const utf8 = { encoding: 'UTF-8', markLength: 0, sure: true };

/** Pages that this programme wrote ("Export as HTML"): the same issue comes back. */
export const mastheadImporter = {
  id: 'masthead',
  version: 1,
  recognises({ bytes }) {
    const opening = Buffer.from(bytes.subarray(0, importLimits.declarationBytes)).toString();
    const isOurs = opening.includes('<meta name="generator" content="Masthead">');
    return isOurs && opening.startsWith('<!DOCTYPE html>') ? 0.99 : 0;
  },
  read(file) {
    const read = readTextFile(file, { detected: utf8, isText: true });
    if (!read.ok) return read;
    const { decoded: page, warnings } = read.value;
    const places = new TextPlaces(page, file.bytes, utf8);
    const facts = readIssueFacts(page);
    const pictures = new PictureKeeper();
    const briefings: BriefingDraft[] = [];
    for (const found of page.matchAll(articles)) {
      const briefing = articleToBriefing(found[1] ?? '', pictures);
      const passage = places.passage('', found.index, found.index + found[0].length);
      if (briefing) briefings.push({ ...briefing, passages: [passage] });
    }
    if (!facts || briefings.length === 0) {
      const message = 'There is no issue in this page, though Masthead wrote it.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const { topics, ...details } = facts;
    const draft = {
      ...details,
      briefings: briefings.slice(0, importLimits.briefings),
      warnings: [...leftOutTopics(topics), ...pictures.warnings()],
    };
    return ok({
      drafts: [draft],
      encoding: utf8.encoding,
      warnings,
      stretches: stretchesOf(page, places),
      pictures: pictures.pictures,
    });
  },
} satisfies Importer;

const articles = /<article id="[^"]{1,200}"[^>]*>([\s\S]*?)<\/article>/g;

const leftOutTopics = (topics: readonly string[]): ImportWarning[] =>
  topics.length === 0
    ? []
    : [{ message: `Topics are not taken over from a page: ${topics.slice(0, 10).join(', ')}.` }];

/** What stands around the articles, in the order in which it is written. */
const around: readonly [pattern: RegExp, fate: Stretch['fate']][] = [
  [/<head>[\s\S]*?<\/head>/, 'metadata'],
  [/<header class="masthead">[\s\S]*?<\/header>/, 'masthead'],
  [/<nav aria-labelledby="contents">[\s\S]*?<\/nav>/, 'contents'],
  [/<footer>(?:(?!<footer>)[\s\S])*<\/footer>(?=<\/body>)/, 'furniture'],
];

const stretchesOf = (page: string, places: TextPlaces): Stretch[] =>
  around.flatMap(([pattern, fate]) => {
    const found = pattern.exec(page);
    if (!found) return [];
    return [{ ...places.passage('', found.index, found.index + found[0].length), fate }];
  });
