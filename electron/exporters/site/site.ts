import { posix } from 'node:path';
import type { EntityKind } from '../../../shared/authority/entity-record.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Publication } from '../../../shared/issues/publication.ts';

/** A file of a web archive; its path is within the folder, with slashes. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What all pages of a web archive know of it. */
export interface Site {
  readonly publication: Publication;
  /** Where it will stand on the web, ending with a slash; empty where that is not known. */
  readonly address: string;
  /** All its issues, newest first, undated ones last. */
  readonly issues: readonly SiteIssue[];
  /** By the id of the issue. */
  readonly issueOf: ReadonlyMap<string, SiteIssue>;
  /** Everything that may have a page of its own: sources, people, places. */
  readonly names: SiteNames;
  readonly hasSearch: boolean;
}

export interface SiteIssue {
  readonly issue: IssueSummary;
  /** Where its pages are: "issues/2024-03-04/". */
  readonly folder: string;
}

export type NameKind = 'source' | EntityKind;

/** A source, person, place, organisation or topic of the archive. */
export interface SiteName {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly note: string;
  readonly aliases: readonly string[];
  /** Where its page is, if it has any uses: "sources/northern-wire". */
  readonly base: string;
}

export interface SiteNames {
  /** The record of this id; merged ones are found under the id of what took them. */
  readonly ofId: ReadonlyMap<string, SiteName>;
  /** Topics by what they are called. */
  readonly topics: ReadonlyMap<string, SiteName>;
  /** The kinds that the archive has, in the order in which they are listed. */
  readonly kinds: readonly NameKind[];
}

/** An issue with what points to it, as its pages need it. */
export interface SiteIssueDocument extends SiteIssue {
  readonly document: IssueDocument;
  readonly backlinks: readonly SiteBacklink[];
  readonly newer: SiteIssue | null;
  readonly older: SiteIssue | null;
}

/** A briefing of the site that points to the issue. */
export interface SiteBacklink {
  readonly from: BriefingPlace;
  readonly sentence: string;
  /** The place of the briefing that it names in the issue; null where it means the whole. */
  readonly to: number | null;
}

export interface BriefingPlace {
  readonly at: SiteIssue;
  /** From 0. */
  readonly position: number;
  readonly headline: string;
}

export const folderOfKind: Readonly<Record<NameKind, string>> = {
  source: 'sources',
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  topic: 'topics',
};

export const pagePaths = {
  home: 'index.html',
  timeline: 'timeline.html',
  search: 'search.html',
  about: 'about.html',
  notFound: '404.html',
  atom: 'feed.xml',
  jsonFeed: 'feed.json',
  style: 'assets/site.css',
  icon: 'assets/icon.svg',
} as const;

export const issuePath = ({ folder }: SiteIssue): string => `${folder}index.html`;

export const briefingPath = ({ at, position }: Pick<BriefingPlace, 'at' | 'position'>): string =>
  `${at.folder}${position + 1}.html`;

export const yearPath = (year: string): string => `years/${year}.html`;

export const indexPath = (kind: NameKind): string => `${folderOfKind[kind]}/index.html`;

export const namePath = ({ base }: SiteName): string => `${base}.html`;

/** The address of one page from another; every file is named, so that it leads there on a disk too. */
export const linkFrom = (page: string, to: string): string =>
  posix.relative(posix.dirname(page), to);
