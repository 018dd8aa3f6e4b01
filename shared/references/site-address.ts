/**
 * Where something stands on a site, or among the files of an import. `host` is null where only the
 * way is known. A path that begins with "/" is told from the root of the site; one without is told
 * from a root that is not known, such as the folder that was imported.
 */
export interface SiteAddress {
  readonly host: string | null;
  readonly path: string;
  /** What follows "#", or an empty string. */
  readonly fragment: string;
}

/** Longer ones name no page of an issue. */
const LONGEST = 2048;

/** An address as it is printed or stored; null where it is of another kind ("mailto:…"). */
export function parseAddress(printed: string): SiteAddress | null {
  if (printed.length > LONGEST) return null;
  const { scheme, host, path = '', fragment = '' } = ADDRESS.exec(printed)?.groups ?? {};
  if (scheme !== undefined && !/^https?:$/i.test(scheme)) return null;
  if (host === undefined) return scheme === undefined ? { host: null, path, fragment } : null;
  return { host: normaliseHost(host), path: path === '' ? '/' : path, fragment };
}

const ADDRESS =
  /^(?<scheme>[a-z][a-z0-9+.-]*:)?(?:\/\/(?<host>[^/?#]+))?(?<path>[^#]*)(?:#(?<fragment>.*))?$/is;

/** "http://www.pier.example:80" and "https://pier.example" are one site. */
const normaliseHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/:\d+$/, '')
    .replace(/^www\d?\./, '');

/** Where a link leads that stands on the page at `from`; null for one that leaves the web. */
export function followLink(href: string, from: SiteAddress): SiteAddress | null {
  const to = parseAddress(href.trim());
  if (!to) return null;
  if (to.host !== null) return { ...to, path: withoutDots(to.path) };
  if (to.path === '') return { ...from, fragment: to.fragment };
  if (to.path.startsWith('?')) return { ...to, host: from.host, path: fileOf(from) + to.path };
  const path = to.path.startsWith('/') ? to.path : folderOf(from) + to.path;
  return { host: from.host, path: withoutDots(path), fragment: to.fragment };
}

/** As it is stored and shown. */
export function printAddress({ host, path, fragment }: SiteAddress): string {
  return `${host === null ? '' : `https://${host}`}${path}${fragment === '' ? '' : `#${fragment}`}`;
}

const fileOf = ({ path }: SiteAddress): string => path.replace(/\?.*$/s, '');

/** Up to the last slash, that one included. */
const folderOf = (address: SiteAddress): string => {
  const file = fileOf(address);
  return file.slice(0, file.lastIndexOf('/') + 1);
};

/** "a/../b/./c" is "b/c"; above the root there is nothing. */
function withoutDots(path: string): string {
  const [way = '', query] = splitOnce(path, '?');
  const kept: string[] = [];
  const steps = way.split('/');
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (step === '..') {
      if (kept.length > 0 && kept.at(-1) !== '') kept.pop();
    } else if (step !== '.') kept.push(step);
    if (isLast && (step === '.' || step === '..')) kept.push('');
  }
  return kept.join('/') + (query === undefined ? '' : `?${query}`);
}

function splitOnce(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
