import { OwnPublication } from '../citations/own-publication.ts';
import { readTagged } from '../citations/read-tagged.ts';
import type { Reading, ReadingContext, ReferenceReading } from '../citations/reading.ts';
import { inlineText, isAside } from '../manuscript/inline-text.ts';
import type { Inline } from '../manuscript/manuscript.ts';
import { linkedIssueAddress } from './issue-site.ts';
import { printAddress } from './site-address.ts';

/** A link that leads to another issue; offsets into the text of the inlines, end exclusive. */
interface IssueLink {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly address: string;
}

/**
 * The readings of a text together with the links in it that lead to other issues. A link within a
 * reading gives its address to the reference that it stands on, or joins the reading as one more;
 * a link apart is a cross-reference by itself. What the grammar read is otherwise left as it is.
 */
export function withLinkReferences(
  readings: readonly Reading[],
  inlines: readonly Inline[],
  context: ReadingContext,
): readonly Reading[] {
  const links = issueLinks(inlines, context);
  if (links.length === 0) return readings;
  const apart = links.filter((link) => !readings.some((reading) => overlap(reading, link)));
  const joined = readings.map((reading) =>
    links.filter((link) => overlap(reading, link)).reduce(join(context), reading),
  );
  const all = [...joined, ...apart.map((link) => readingOf(link, context))];
  return all.sort((one, other) => one.start - other.start);
}

function issueLinks(inlines: readonly Inline[], context: ReadingContext): IssueLink[] {
  const { address, publicationNames } = context;
  if (address === undefined) return [];
  const links: IssueLink[] = [];
  const look = (within: readonly Inline[], from: number) => {
    let start = from;
    for (const inline of within) {
      const printed = inlineText([inline]);
      if (inline.type === 'link') {
        const to = linkedIssueAddress(inline.href, { address, publicationNames });
        const end = start + printed.length;
        if (to && printed !== '') links.push({ start, end, printed, address: printAddress(to) });
      } else if ('content' in inline && !isAside(inline)) look(inline.content, start);
      start += printed.length;
    }
  };
  look(inlines, 0);
  return links;
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end;

const join =
  (context: ReadingContext) =>
  (reading: Reading, link: IssueLink): Reading => {
    const { address } = link;
    const meant = reading.references.findIndex((it) => overlap(it, link) && !isPath(it.address));
    const references =
      meant === -1
        ? [...reading.references, referenceOf(link, context)]
        : reading.references.map((it, index) => (index === meant ? { ...it, address } : it));
    references.sort((one, other) => one.start - other.start);
    return { ...reading, references, kind: reading.kind === 'sources' ? 'mixed' : reading.kind };
  };

/** The address of an earlier link on the same words; a printed one names a file or a host. */
const isPath = (address: string | undefined): boolean =>
  address?.includes('/') === true && !/^(?:\w+:)?\/\/|^www\./i.test(address);

function readingOf(link: IssueLink, context: ReadingContext): Reading {
  const { start, end, printed } = link;
  return {
    start,
    end,
    printed,
    kind: 'cross-reference',
    groups: [],
    references: [referenceOf(link, context)],
    confidence: 0.98,
    doubts: [],
  };
}

/**
 * What the words of a link say counts only where they name the publication: "Graphics #6" is the
 * sixth column of that name, in whatever issue.
 */
function referenceOf(link: IssueLink, context: ReadingContext): ReferenceReading {
  const { start, end, printed, address } = link;
  const read = readTagged(printed, context)?.references;
  const named = read?.length === 1 ? read[0] : undefined;
  const isOwn =
    named?.publication &&
    new OwnPublication(context.publicationNames).match(named.publication) !== 'none';
  if (!named || !isOwn) {
    const nothing = { publication: null, dates: [], resolved: null, volume: null, number: null };
    return { start, end, ...nothing, address };
  }
  return { ...named, start, end, address };
}
