import { describe, expect, it } from 'vitest';
import { literalWordsIn } from '../../../../scripts/wording/literal-words.ts';
import { nodesOf, nodesOfWindow } from '../../../../scripts/wording/read-source.ts';

const found = (text: string) =>
  nodesOf('renderer/example.tsx', text).flatMap((node) => literalWordsIn(node)?.words ?? []);

describe('words of the interface', () => {
  it('are said through the catalogue, wherever they stand (renderer/wording/README.md)', () => {
    const outside = nodesOfWindow()
      .flatMap((node) => literalWordsIn(node) ?? [])
      .filter(({ at }) => !at.startsWith('renderer/wording/'))
      .map(({ at, words }) => `${at}: write say('${words}'), or <Say words="…" /> with elements`);
    expect(outside).toEqual([]);
  });

  it('are found between tags and in attributes', () => {
    expect(found('<p>Saved</p>')).toEqual(['Saved']);
    expect(found('<p>{n} left</p>')).toEqual(['left']);
    expect(found('<IconButton label="Close" />')).toEqual(['Close']);
    expect(found('<b title={isOpen ? `hide` : say("show")} />')).toEqual(['hide']);
    expect(found('list.setAttribute("aria-label", "notes")')).toEqual(['notes']);
    expect(found('list.setAttribute("data-part", "notes")')).toEqual([]);
  });

  it('are found in constants and templates that read like words', () => {
    expect(found('const command = { title: "bold", id: "text.bold" };')).toEqual(['bold']);
    expect(found('showToast("It is mended.")')).toEqual(['It is mended.']);
    expect(found(`const told = \`\${count} pairs were found\`;`)).toEqual(['… pairs were found']);
  });

  it('are not seen in names that the code alone reads', () => {
    expect(found('<p className="a wide line" id="Main" />')).toEqual([]);
    expect(found('useArchive("issues.read"); document.querySelector("ul li");')).toEqual([]);
    expect(found('if (press.key === "Escape") say("Close the list")')).toEqual([]);
    expect(found('<code>de.aff</code>')).toEqual([]);
  });
});
