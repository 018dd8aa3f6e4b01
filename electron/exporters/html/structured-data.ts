import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Briefing, ResolvedOccurrence } from '../../../shared/issues/briefing.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { authorOf } from '../author-of.ts';
import { issueFileName } from '../issue-file-name.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { briefingAnchor } from '../reference-target.ts';

type Thing = Readonly<Record<string, unknown>>;

/**
 * The issue in the terms of schema.org: the periodical, its volume, this issue, and an article a
 * briefing with the sources that it rests on and the issues that it points to.
 */
export function structuredData(document: IssueDocument): Thing {
  const { publication, issue, briefings } = document;
  const volume = issue.volume !== null;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      known({
        '@type': 'Periodical',
        '@id': '#publication',
        name: publication.title,
        alternateName: publication.shortTitle,
        description: publication.subtitle,
        issn: publication.issn,
        inLanguage: publication.language,
        publisher: publication.publisher && {
          '@type': 'Organization',
          name: publication.publisher,
        },
      }),
      ...(volume
        ? [
            {
              '@type': 'PublicationVolume',
              '@id': '#volume',
              volumeNumber: issue.volume,
              isPartOf: { '@id': '#publication' },
            },
          ]
        : []),
      known({
        '@type': 'PublicationIssue',
        '@id': '#issue',
        name: issue.title,
        issueNumber: issue.number,
        datePublished: knownDay(issue),
        keywords: orNothing(issueKeywords(document)),
        isPartOf: { '@id': volume ? '#volume' : '#publication' },
        hasPart: briefings.map((briefing) => ({ '@id': `#${briefingAnchor(briefing)}` })),
      }),
      ...briefings.map((briefing) => article(briefing, document)),
    ],
  };
}

function article(briefing: Briefing, document: IssueDocument): Thing {
  const meant = briefing.occurrences.filter(({ decision }) => !isRejected(decision));
  return known({
    '@type': 'Article',
    '@id': `#${briefingAnchor(briefing)}`,
    url: `#${briefingAnchor(briefing)}`,
    headline: briefing.headline,
    articleSection: briefing.section,
    keywords: orNothing(document.topics.get(briefing.id) ?? []),
    author: briefing.byline && { '@type': 'Person', name: authorOf(briefing.byline) },
    contentLocation: briefing.dateline,
    position: briefing.position + 1,
    wordCount: briefing.wordCount,
    inLanguage: document.publication.language,
    datePublished: knownDay(document.issue),
    isPartOf: { '@id': '#issue' },
    isBasedOn: orNothing(meant.flatMap(sources)),
    citation: orNothing(meant.flatMap((occurrence) => citedIssues(occurrence, document))),
  });
}

/** One work a source, with the first day under which it is cited. */
function sources({ reading }: ResolvedOccurrence): Thing[] {
  return (reading?.groups ?? []).flatMap((group) =>
    group.sources.map(({ name }) =>
      known({
        '@type': 'CreativeWork',
        name: group.title ?? name,
        publisher: { '@type': 'Organization', name },
        datePublished: group.resolved?.[0]?.start,
      }),
    ),
  );
}

function citedIssues({ resolutions }: ResolvedOccurrence, document: IssueDocument): Thing[] {
  const candidates = resolutions
    .filter(({ state }) => state === 'resolved')
    .flatMap((resolution) => resolution.candidates);
  return candidates.flatMap(({ issueId }): Thing[] => {
    const linked = document.linkedIssues.get(issueId);
    if (!linked || issueId === document.issue.id) return [];
    const { issue, publicationSlug } = linked;
    return [
      known({
        '@type': 'PublicationIssue',
        issueNumber: issue.number,
        datePublished: knownDay(issue),
        url: issueFileName(publicationSlug, issue, 'html'),
        isPartOf: { '@type': 'Periodical', name: issue.publicationTitle },
      }),
    ];
  });
}

const isRejected = (decision: ResolvedOccurrence['decision']): boolean =>
  decision?.verdict === 'rejected';

const knownDay = ({ date, datePrecision }: Pick<IssueDetails, 'date' | 'datePrecision'>) =>
  date && knownPart(date, datePrecision);

const orNothing = (things: readonly (Thing | string)[]) => (things.length > 0 ? things : null);

/** Without what is not known. */
const known = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined),
  );
