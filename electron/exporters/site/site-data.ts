import type { Briefing } from '../../../shared/issues/briefing.ts';
import { stableUrn } from '../stable-id.ts';
import { briefingPath, issuePath, pagePaths, type Site, type SiteIssueDocument } from './site.ts';
import { issueDay, issueName } from './site-page.ts';
import { namesOf } from './site-uses.ts';

type Thing = Readonly<Record<string, unknown>>;

/** The publication, in the terms of schema.org. */
export const publicationData = (site: Site): Thing => ({
  '@context': 'https://schema.org',
  ...publication(site),
});

/** An issue with its briefings. */
export const issueData = (site: Site, at: SiteIssueDocument): Thing => ({
  '@context': 'https://schema.org',
  ...issue(site, at),
  hasPart: at.document.briefings.map(({ position, headline }) =>
    known({ '@type': 'Article', headline, url: addressOf(site, briefingPath({ at, position })) }),
  ),
});

/** A briefing with what it rests on. */
export function briefingData(site: Site, at: SiteIssueDocument, briefing: Briefing): Thing {
  const { id, position, headline, section, byline, dateline, wordCount } = briefing;
  const topics = at.document.topics.get(id) ?? [];
  const names = [...namesOf(site, briefing, topics).keys()];
  const named = (type: string, kind: string) =>
    names.filter((name) => name.kind === kind).map(({ name }) => ({ '@type': type, name }));
  const about = [
    ...named('Person', 'person'),
    ...named('Place', 'place'),
    ...named('Organization', 'organisation'),
  ];
  const sources = named('Organization', 'source');
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: stableUrn('briefing', id),
    url: addressOf(site, briefingPath({ at, position })),
    headline,
    articleSection: section,
    keywords: topics.length > 0 ? topics : null,
    author: byline && { '@type': 'Person', name: byline.replace(/^by\s+/i, '') },
    contentLocation: dateline,
    position: position + 1,
    wordCount,
    inLanguage: at.issue.language ?? site.publication.language,
    datePublished: issueDay(at),
    isPartOf: issue(site, at),
    about: about.length > 0 ? about : null,
    isBasedOn:
      sources.length > 0
        ? sources.map((publisher) => ({ '@type': 'CreativeWork', publisher }))
        : null,
  });
}

const publication = (site: Site): Thing => {
  const { title, shortTitle, subtitle, issn, language, publisher } = site.publication;
  return known({
    '@type': 'Periodical',
    name: title,
    alternateName: shortTitle,
    description: subtitle,
    issn,
    inLanguage: language,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    url: addressOf(site, pagePaths.home),
  });
};

const issue = (site: Site, at: SiteIssueDocument): Thing =>
  known({
    '@type': 'PublicationIssue',
    identifier: stableUrn('issue', at.issue.id),
    name: issueName(site, at),
    issueNumber: at.issue.number,
    datePublished: issueDay(at),
    url: addressOf(site, issuePath(at)),
    isPartOf: publication(site),
  });

/** Whole addresses only: a relative one would be read from wherever the page is kept. */
const addressOf = ({ address }: Site, path: string): string | null =>
  address ? new URL(path, address).href : null;

const known = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined),
  );
