import { englishMonths } from '../dates/month-names.ts';
import { normaliseName } from './normalise-name.ts';
import { followLink, parseAddress, type SiteAddress } from './site-address.ts';

/** Where an issue stands, and how its publication is called: what its links are understood by. */
export interface IssueSite {
  /** "/2000/08/31/" or "issue18/"; links that stand in the issue lead on from here. */
  readonly address: string;
  readonly publicationNames: readonly string[];
}

/**
 * Where a link leads if it leads to another issue of the site; null for all other links. Issues of
 * a publication stand at addresses of one form, in which only figures and months differ.
 */
export function linkedIssueAddress(href: string, site: IssueSite): SiteAddress | null {
  const own = parseAddress(site.address);
  const to = own && followLink(href, own);
  if (!own || !to || !isOwnHost(to.host, own.host, site.publicationNames)) return null;
  const isAtOtherRoot = to.path.startsWith('/') && !own.path.startsWith('/');
  const isOtherIssue = isAtOtherRoot
    ? placements(stepsOf(own.path), stepsOf(to.path)).some(([one, other]) => differ(one, other))
    : differ(stepsOf(own.path), stepsOf(to.path));
  return isOtherIssue ? { ...to, host: null } : null;
}

/** The ways to lay two paths over each other when either may begin further down than the other. */
function placements(
  own: readonly string[],
  to: readonly string[],
): [readonly string[], readonly string[]][] {
  return [
    ...own.map((_, skipped) => [own.slice(skipped), to] as [string[], readonly string[]]),
    ...to.slice(1).map((_, skipped) => [own, to.slice(skipped + 1)] as [string[], string[]]),
  ];
}

/** Whether the second path is of the first one's form, and of another issue. */
function differ(own: readonly string[], to: readonly string[]): boolean {
  if (to.length < own.length) return false;
  const forms = own.map(toForm);
  return (
    forms.some((form) => form.includes('#')) &&
    forms.every((form, index) => form === toForm(to[index] ?? '')) &&
    own.some((step, index) => step !== to[index])
  );
}

/** A site of the publication's own name is its own: "harbourletter.example" of Harbour Letter. */
function isOwnHost(host: string | null, own: string | null, names: readonly string[]): boolean {
  if (host === null || host === own) return true;
  const labels = host.split('.').map((label) => label.replaceAll('-', ''));
  return names.some((name) => {
    const joined = normaliseName(name).replaceAll(' ', '');
    return joined.length >= 6 && labels.includes(joined);
  });
}

function stepsOf(path: string): string[] {
  return path
    .toLowerCase()
    .replace(/\?.*$/s, '')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replace(/\.(?:[sx]?html?|md|markdown|txt)$/, ''));
}

const months = new RegExp(`(?<!\\p{L})(?:${englishMonths.join('|')})(?!\\p{L})`, 'gu');

/** Figures and months are "#", a language is "@": "issue18" and "issue01to08" are of one form. */
function toForm(step: string): string {
  if (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(step)) return '@';
  return step.replace(months, '#').replace(/(?:#|\d+)(?:(?:[-_.,]|to)?(?:#|\d+))*/g, '#');
}
