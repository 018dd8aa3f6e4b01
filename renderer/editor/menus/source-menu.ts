import type { Bridge } from '../../../shared/contract/contract.ts';
import type { SourceOffer } from '../../../shared/contract/offer-procedures.ts';
import { addDays } from '../../../shared/dates/iso-date.ts';
import { type DayStyle, writeDay } from '../../../shared/dates/write-day.ts';
import { say } from '../../wording/say.ts';
import type { InsertionPlace, MenuProvider, NextMenu, Offer } from './menu-provider.ts';

interface SourceMenuParts {
  readonly bridge: Bridge;
  readonly issueId: string;
  /** The day of the issue, where it is known to the day. */
  readonly issueDay: string | null;
  readonly style: DayStyle;
}

/** Days before its issue that a citation is likely to have. */
const DAYS_BACK = 7;

/** `@`: the sources of the authority file, as the publication prints them; in a bracket then dates. */
export const sourceMenu = ({
  bridge,
  issueId,
  issueDay,
  style,
}: SourceMenuParts): MenuProvider => ({
  sign: '@',
  label: say('Sources'),
  action: 'text.cite',
  offer: async (query) => {
    const outcome = await bridge.call('offers.sources', { issueId, query: query.trim() });
    return outcome.ok ? outcome.value.map((source) => offerOf(source, issueDay, style)) : [];
  },
});

function offerOf(source: SourceOffer, issueDay: string | null, style: DayStyle): Offer {
  const { sourceId, printed, name, kind, citations } = source;
  const datesFollow = ({ isInBracket, after }: InsertionPlace) =>
    issueDay !== null && isInBracket && !/^\s*[,\p{L}]/u.test(after);
  return {
    id: sourceId,
    title: printed,
    detail: [printed !== name && name, kind !== 'other' && kind, citations || null]
      .filter(Boolean)
      .join(' · '),
    $insert: (place) => (datesFollow(place) ? `${printed}, ` : printed),
    next: (place) => (issueDay && datesFollow(place) ? dateMenu(issueDay, style) : null),
  };
}

/** The day of the issue, the day before, and back through the week. */
function dateMenu(issueDay: string, style: DayStyle): NextMenu {
  const days = Array.from({ length: DAYS_BACK }, (_, back) => {
    const date = addDays(issueDay, -back);
    const written = writeDay(date, style);
    return { id: date, title: written, detail: daysAgo(back), $insert: () => written };
  });
  return {
    label: say('Dates'),
    offer: (query) =>
      days.filter(({ title }) => title.toLowerCase().startsWith(query.trimStart().toLowerCase())),
  };
}

function daysAgo(back: number): string {
  if (back === 0) return say('the day of the issue');
  return say('{back, plural, one {the day before} other {# days before}}', { back });
}
