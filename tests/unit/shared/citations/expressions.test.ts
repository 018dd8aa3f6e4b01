import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const shared = join(import.meta.dirname, '../../../../shared');
const LITERAL =
  /(?<![\w)\]/*])\/((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\*[])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])*)\/[dgimsuvy]*/g;

/** Every expression of these folders, with its file. */
const expressions = ['citations', 'dates', 'references', 'issues'].flatMap((folder) =>
  readdirSync(join(shared, folder))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(shared, folder, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '');
      return [...source.matchAll(LITERAL)].map(
        ([, body = '']) => [`${folder}/${file}`, body] as const,
      );
    }),
);

/** One character, class or escape that is repeated without end, where the expression begins. */
const BEGINS_WITH_REPETITION = /^(?:\\p\{\w+\}|\\.|\[(?:\\.|[^\]])*\]|[^\\^[(])(?:[+*]|\{\d+,\})/;

describe('expressions that read prose (10.1)', () => {
  it('are found', () => expect(expressions.length).toBeGreaterThan(150));

  it('never begin anywhere in a run that they then walk: that would be its square', () => {
    const careless = expressions.filter(([, body]) => BEGINS_WITH_REPETITION.test(body));
    expect(careless.filter(([, body]) => body.endsWith('$'))).toEqual([]);
  });

  it('never repeat what is repeated itself without a sign between', () => {
    const nested = /\((?:\?:)?(?:\\.|\[(?:\\.|[^\]])*\]|[^\\()[])[+*]\)[+*]/;
    expect(expressions.filter(([, body]) => nested.test(body))).toEqual([]);
  });
});
