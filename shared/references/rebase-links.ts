import { mapInlines } from '../manuscript/inline-containers.ts';
import { isAside } from '../manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../manuscript/manuscript.ts';
import { followLink, parseAddress, printAddress, type SiteAddress } from './site-address.ts';

/** The same text with its relative links counted from another place; both are ways of files. */
export function rebaseLinks(manuscript: Manuscript, from: string, to: string): Manuscript {
  const [page, place] = [parseAddress(from), parseAddress(to)];
  if (!page || !place || folderOf(page.path) === folderOf(place.path)) return manuscript;
  return mapInlines(manuscript, (inlines) => inlines.map((inline) => rebase(inline, page, place)));
}

function rebase(inline: Inline, from: SiteAddress, to: SiteAddress): Inline {
  if (inline.type === 'link') {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(inline.href)) return inline;
    const address = followLink(inline.href, from);
    return address ? { ...inline, href: relativeTo(address, folderOf(to.path)) } : inline;
  }
  if (!('content' in inline) || isAside(inline)) return inline;
  const content = inline.content.map((it) => rebase(it, from, to));
  return { ...inline, content } as Inline;
}

function relativeTo(address: SiteAddress, folder: string): string {
  const steps = folder.split('/').slice(0, -1);
  const way = address.path.split('/');
  let same = 0;
  while (same < steps.length && same < way.length - 1 && steps[same] === way[same]) same += 1;
  const path = '../'.repeat(steps.length - same) + way.slice(same).join('/');
  return printAddress({ ...address, path: path === '' ? './' : path });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
