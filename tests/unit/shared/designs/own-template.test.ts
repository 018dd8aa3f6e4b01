import { describe, expect, it } from 'vitest';
import { checkTemplate, templateFile } from '../../../../shared/designs/own-template.ts';

const main = (text: string) => [{ path: 'main.typ', text }];

describe('a template of one’s own', () => {
  it('may import its own files and those of the library', () => {
    const text =
      '#import "/library/page.typ": sheet\n#include "parts/head.typ"\n#read("/issue.json")';
    expect(checkTemplate(main(text))).toEqual([]);
  });

  it.each([
    ['a package', '#import "@preview/cetz:0.3.0"'],
    ['a name made at run time', '#import ("@pre" + "view/cetz:0.3.0"): canvas'],
    ['a variable', '#let name = "x"\n#include name'],
    ['text that is evaluated', '#let run = eval'],
    ['a plug-in', '#let run = plugin("x.wasm")'],
    ['an escaped name', '#import "\\u{40}preview/cetz:0.3.0.typ"'],
  ])('is refused with its line where it loads %s', (_, text) => {
    const [complaint, ...others] = checkTemplate(main(`= Head\n${text}`));
    expect(complaint).toMatchObject({ path: 'main.typ', line: text.split('\n').length + 1 });
    expect(others).toEqual([]);
  });

  it('begins with main.typ', () => {
    expect(checkTemplate([{ path: 'page.typ', text: 'x' }])[0]?.message).toContain('main.typ');
  });

  it.each(['../main.typ', '/main.typ', 'a//b.typ', 'main.js', 'a/../b.typ'])(
    'has no file called %s',
    (path) => {
      expect(templateFile.safeParse({ path, text: '' }).success).toBe(false);
    },
  );
});
