import { type PlannedPage, pagesOfLines } from '../../../shared/assembly/issue-plan.ts';
import type { MissingBeforePrint } from '../../../shared/assembly/missing-before-print.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { figures, figuresToTenth } from '../../wording/figures.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { departureInWords } from './departure-in-words.ts';
import type { MissingMatter } from './gather-missing.ts';

/** What an issue lacks, as a sentence; `here` is what the issue itself is called. */
export function missingInWords(
  missing: MissingBeforePrint,
  page: PlannedPage,
  here: string,
): string {
  switch (missing.kind) {
    case 'no-date':
      return say('The issue has no date.');
    case 'no-briefings':
      return say('There is no briefing in it yet.');
    case 'tray':
      return say('These are drafts that belong to no issue yet: take them into one.');
    case 'not-ready':
      return say('“{headline}” is not ready: {status}.', {
        ...named(missing),
        status: retold(missing.status),
      });
    case 'correcting':
      return say('A correction of “{headline}” was begun and is not stated.', named(missing));
    case 'unchecked':
      return missing.against === null
        ? say('“{headline}”: {point}', { ...named(missing), point: retold(missing.words) })
        : say('“{headline}”: {point} ({against, number} against it)', {
            ...named(missing),
            point: retold(missing.words),
            against: missing.against,
          });
    case 'no-text':
      return say('“{headline}” has no text.', named(missing));
    case 'empty-section':
      return say('Nothing stands under “{section}”.', { section: missing.section });
    case 'numbering':
      return departureInWords(missing.departure, () => here);
    case 'too-long':
      return say('It is longer than the planned pages: {pages} of {room}.', {
        pages: figuresToTenth(pagesOfLines(missing.lines, page)),
        room: figures(Math.round(pagesOfLines(missing.room, page))),
      });
    case 'wrong-issn':
      return say('The ISSN {issn} has a wrong check digit: {expected} would be right.', {
        issn: missing.issn,
        expected: missing.expected,
      });
  }
}

/** What several briefings lack alike. */
export function matterInWords([first, ...others]: MissingMatter): string {
  const count = others.length + 1;
  switch (first.kind) {
    case 'not-ready':
      return say(
        '{count, plural, one {# briefing is} other {# briefings are}} not ready: {status}.',
        {
          count,
          status: first.status,
        },
      );
    case 'correcting':
      return say(
        '{count, plural, one {# correction was} other {# corrections were}} begun and not stated.',
        {
          count,
        },
      );
    case 'unchecked':
      return say('{point}: {count, plural, one {# briefing} other {# briefings}}', {
        count,
        point: retold(first.words),
      });
    default:
      return say('{count, plural, one {# briefing has} other {# briefings have}} no text.', {
        count,
      });
  }
}

const named = ({ headline }: { headline: string }) => ({ headline: headlineInWords(headline) });
