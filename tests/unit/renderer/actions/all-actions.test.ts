import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionOf, allActions } from '../../../../renderer/actions/all-actions.ts';
import { clashesWith } from '../../../../renderer/actions/clashes.ts';
import { refusalOf } from '../../../../renderer/actions/kept-keys.ts';
import { firstKeysOf } from '../../../../renderer/actions/keys-of.ts';
import { isShortcut } from '../../../../renderer/actions/shortcut.ts';

const platforms = [
  { name: 'a Mac', mac: true },
  { name: 'other machines', mac: false },
] as const;

describe('the table of actions', () => {
  it('names every action once', () => {
    const ids = allActions.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has no action that nothing in the window does', () => {
    const sources = sourcesOf('renderer').join('\n');
    const undone = allActions
      .filter(({ heard }) => heard !== 'habit')
      .map(({ id }) => id)
      .filter((id) => !doneBy(id).some((words) => sources.includes(words)));
    expect(undone).toEqual([]);
  });

  it('leads from keys that can mean nothing here to an action that is there', () => {
    const ids = new Set<string>(allActions.map(({ id }) => id));
    const others = allActions.flatMap(({ otherwise }) => otherwise ?? []);
    expect(others.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(platforms)('gives no keys twice at one moment on $name', ({ mac }) => {
    const clashes = allActions.flatMap((action) =>
      firstKeysOf(action, mac).flatMap((keys) =>
        clashesWith(action, keys, (id) => firstKeysOf(actionOf(id), mac)).map(
          (other) => `${keys}: ${action.id}, ${other.id}`,
        ),
      ),
    );
    expect(clashes).toEqual([]);
  });

  it.each(platforms)('takes no keys that the browser or the system needs on $name', ({ mac }) => {
    const taken = allActions
      .filter(({ heard, id }) => heard !== 'habit' && id !== 'import.whole')
      .flatMap((action) =>
        firstKeysOf(action, mac)
          .filter((keys) => refusalOf(keys, action, mac) !== null)
          .map((keys) => `${keys}: ${action.id}`),
      );
    expect(taken).toEqual([]);
  });

  it('writes all keys as they are read from a press', () => {
    const keys = allActions.flatMap((one) => [...(one.keys ?? []), ...(one.macKeys ?? [])]);
    expect(keys.filter((one) => !isShortcut(one))).toEqual([]);
  });
});

/** How code speaks of an action: by its id, or by a pattern that ends or begins like it. */
function doneBy(id: string): string[] {
  const [area = '', name = ''] = id.split('.');
  const patterns = [
    `\`${area}.\${`,
    name.includes('-') ? `\`${area}.\${direction}-${name.split('-').slice(1).join('-')}\`` : null,
    name.includes('-') ? `\`${area}.\${verdict}-${name.split('-').slice(1).join('-')}\`` : null,
  ];
  const isPatterned =
    /^(view\.(archive|list|desk|language)|text\.(strong|emphasis|underline|strike|superscript|subscript|code|bullets|numbers|heading)|review\.choose|briefing\.(outline|names|proof|comments|publishing|history|next-|previous-|accept-|reject-))/.test(
      id,
    );
  return [`'${id}'`, `"${id}"`, ...(isPatterned ? patterns.filter((one) => one !== null) : [])];
}

/** Everything that the window is made of but the table itself. */
function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^(actions|features.keyboard)/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
