import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchExpression } from '../../../../electron/archive/search-expression.ts';

describe('a search expression', () => {
  it('asks for all words, the last of which may go on', () => {
    expect(searchExpression('grain por')).toBe('"grain" AND "por" *');
  });

  it('keeps words in quotation marks together and closed', () => {
    expect(searchExpression('“grain port” ship')).toBe('"grain port" AND "ship" *');
    expect(searchExpression('ship "grain port"')).toBe('"ship" AND "grain port"');
  });

  it('is nothing where there is no word', () => {
    expect(searchExpression(' — "" !')).toBeNull();
  });

  it('is never refused by SQLite, whatever was typed', () => {
    const database = new Database(':memory:');
    database.exec("CREATE VIRTUAL TABLE t USING fts5 (a, b, tokenize = 'porter unicode61')");
    const find = database.prepare('SELECT 1 FROM t WHERE t MATCH ?');
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-z "*^:(){}+-]*(AND|OR|NOT|NEAR)?[a-z "*^:(){}+-]*$/),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const expression = searchExpression(query);
        if (expression !== null) find.all(`{a b} : (${expression})`);
      }),
    );
    database.close();
  });
});
