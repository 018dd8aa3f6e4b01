import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManuscript } from '../../../../shared/manuscript/parse-manuscript.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const refusal = (value: unknown) => {
  const result = parseManuscript(value);
  return result.ok ? undefined : result.error;
};

describe('Reading a stored manuscript', () => {
  it('returns any manuscript as it was stored', () => {
    fc.assert(
      fc.property(arbitraryManuscript, (any) => {
        const stored: unknown = JSON.parse(JSON.stringify(any));
        expect(parseManuscript(stored)).toEqual({ ok: true, value: stored });
      }),
    );
  });

  it('refuses whatever is none, without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (any) => {
        expect(parseManuscript(any).ok).toBe(false);
      }),
    );
  });

  it('refuses a newer version and says what to do', () => {
    expect(refusal({ version: 2, blocks: [] })).toMatchObject({
      kind: 'unsupported-format',
      message: expect.stringContaining('version 2'),
      hint: expect.stringContaining('newer version of Masthead'),
      place: 'version',
    });
  });

  it('names the path of the fault', () => {
    const link = {
      type: 'link',
      href: 'javascript:alert(1)',
      content: [{ type: 'text', text: 'x' }],
    };
    const value = {
      version: 1,
      blocks: [{ type: 'rule' }, { type: 'paragraph', content: [link] }],
    };
    expect(refusal(value)).toMatchObject({
      message: expect.stringContaining('Only http, https, mailto and relative links are kept.'),
      place: 'blocks[1].content[0].href',
    });
  });

  it('names a block that is of no known kind', () => {
    expect(refusal({ version: 1, blocks: [{ type: 'film' }] })).toMatchObject({
      message: expect.stringContaining('of no known kind'),
      place: 'blocks[0]',
    });
  });

  it('refuses what is nested so deeply that it would exhaust the stack', () => {
    let list: unknown = { type: 'list', ordered: false, items: [{ content: [] }] };
    for (let depth = 0; depth < 50_000; depth += 1) {
      list = { type: 'list', ordered: false, items: [{ content: [], children: list }] };
    }
    expect(refusal({ version: 1, blocks: [list] })?.message).toContain('nested too deeply');
  });
});
