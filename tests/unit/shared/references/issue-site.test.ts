import { describe, expect, it } from 'vitest';
import { linkedIssueAddress } from '../../../../shared/references/issue-site.ts';
import { printAddress } from '../../../../shared/references/site-address.ts';

const publicationNames = ['Harbour Letter', 'the Letter'];
const leadsTo = (href: string, address: string) => {
  const to = linkedIssueAddress(href, { address, publicationNames });
  return to && printAddress(to);
};

describe('a link to another issue', () => {
  it.each([
    ['../issue16/tide.html#ebb', 'issue18/', 'issue16/tide.html#ebb'],
    ['../issue01to08/tide.html', 'issue18/', 'issue01to08/tide.html'],
    ['/en/2000/07/28/#ebb', '/en/2000/08/31/', '/en/2000/07/28/#ebb'],
    ['/en/2000/07/28', '/ja/2000/08/31/', '/en/2000/07/28'],
    ['letter-july.html', 'letter-august.html', 'letter-july.html'],
    ['https://harbour-letter.example/issue16/', 'issue18/', '/issue16/'],
    ['https://harbourletter.example/issue16/', 'saved/pages/issue18/', '/issue16/'],
    ['https://pier.example/b/2/', 'https://www.pier.example/b/1/', '/b/2/'],
  ])('%s is one on %s', (href, own, to) => {
    expect(leadsTo(href, own)).toBe(to);
  });

  it.each([
    ['./rain.html', 'issue18/', 'a page of its own'],
    ['#ebb', '/2000/08/31/', 'its own place'],
    ['../index.html', 'issue18/', 'the front page'],
    ['/about/', '/2000/08/31/', 'another kind of page'],
    ['https://seafarer.example/issue16/', 'issue18/', 'a site of another name'],
    ['other.html', 'letter.html', 'a page of which nothing tells what it is'],
    ['mailto:vera@pier.example', 'issue18/', 'a mail'],
  ])('%s on %s is none but %s', (href, own) => {
    expect(leadsTo(href, own)).toBeNull();
  });
});
