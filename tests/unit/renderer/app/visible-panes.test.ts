import { describe, expect, it } from 'vitest';
import { neighbour, visiblePanes } from '../../../../renderer/app/visible-panes.ts';

describe('the panes of a window', () => {
  it('are all there where it is wide', () => {
    expect(visiblePanes(90, 'desk', 'list')).toEqual(['archive', 'list', 'desk']);
  });

  it('are the desk and the side that was used last where it is narrower', () => {
    expect(visiblePanes(50, 'desk', 'archive')).toEqual(['archive', 'desk']);
    expect(visiblePanes(50, 'list', 'list')).toEqual(['list', 'desk']);
  });

  it('are only the focused one where it is narrowest', () => {
    expect(visiblePanes(30, 'archive', 'archive')).toEqual(['archive']);
    expect(visiblePanes(30, 'desk', 'list')).toEqual(['desk']);
  });

  it('follow one another round and round', () => {
    expect(neighbour('desk', 1)).toBe('archive');
    expect(neighbour('archive', -1)).toBe('desk');
    expect(neighbour('archive', 1)).toBe('list');
  });
});
