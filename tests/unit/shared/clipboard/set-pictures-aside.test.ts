import { describe, expect, it } from 'vitest';
import { readPastedHtml } from '../../../../shared/clipboard/read-pasted-html.ts';
import { setPicturesAside } from '../../../../shared/clipboard/set-pictures-aside.ts';

const names = () => {
  let count = 0;
  return () => {
    count += 1;
    return `picture-${count}`;
  };
};

describe('pictures that come within HTML', () => {
  it('are set aside, and the text names each where it stood', () => {
    const { html, pictures } = setPicturesAside(
      '<p>Quay</p><img alt="A" src="data:image/png;base64,AA\nBB"><img src=\'data:image/JPEG;base64,CC==\'>',
      names(),
    );
    expect(pictures).toEqual([
      { name: 'picture-1', type: 'image/png', base64: 'AABB' },
      { name: 'picture-2', type: 'image/jpeg', base64: 'CC==' },
    ]);
    expect(readPastedHtml(html).blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'image', alternative: 'A', origin: 'picture-1' },
      { type: 'image', origin: 'picture-2' },
    ]);
  });

  it('are none of other kinds, which might run', () => {
    const html = '<img src="data:image/svg+xml;base64,AABB"><img src="https://example.org/a.png">';
    expect(setPicturesAside(html, names())).toEqual({ html, pictures: [] });
  });
});
