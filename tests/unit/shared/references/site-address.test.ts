import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followLink,
  parseAddress,
  printAddress,
  type SiteAddress,
} from '../../../../shared/references/site-address.ts';

const follow = (href: string, from: string) => {
  const to = followLink(href, parseAddress(from) as SiteAddress);
  return to && printAddress(to);
};

describe('a link', () => {
  it.each([
    ['../issue16/tide.html#ebb', 'issue18/pilots.html', 'issue16/tide.html#ebb'],
    ['./rain.html', 'issue18/', 'issue18/rain.html'],
    ['/2000/07/28/', '/2000/08/31/', '/2000/07/28/'],
    ['..', 'a/b/c.html', 'a/'],
    ['../../../x.html', 'a/b.html', 'x.html'],
    ['/../x', '/a/b', '/x'],
    ['#ebb', '/2000/08/31/', '/2000/08/31/#ebb'],
    ['?page=2', '/letters/list?page=1', '/letters/list?page=2'],
    ['HTTP://WWW.Pier.example:80/a/../b', '/x', 'https://pier.example/b'],
    ['//pier.example', '/x', 'https://pier.example/'],
  ])('%s on %s leads to %s', (href, from, to) => {
    expect(follow(href, from)).toBe(to);
  });

  it('may leave the web', () => {
    expect(follow('mailto:vera@pier.example', '/x')).toBeNull();
    expect(follow('javascript:alert(1)', '/x')).toBeNull();
    expect(follow('ftp://pier.example/x', '/x')).toBeNull();
  });

  it('never leads above the root, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('/a/b/', 'a/b.html'), (href, from) => {
        const to = followLink(href, parseAddress(from) as SiteAddress);
        expect(to?.path.replace(/\?.*$/s, '').split('/') ?? []).not.toContain('..');
      }),
    );
  });
});
