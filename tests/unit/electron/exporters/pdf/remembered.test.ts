import { expect, test } from 'vitest';
import { remembered } from '../../../../../electron/exporters/pdf/remembered.ts';

test('a text that was asked before is answered from memory, any other is found', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => asked.push(text) && text.length);
  expect([lengthOf('tide'), lengthOf('ebb'), lengthOf('tide')]).toEqual([4, 3, 4]);
  expect(asked).toEqual(['tide', 'ebb']);
});

test('memory does not grow with the number of texts', () => {
  let found = 0;
  const find = remembered(() => {
    found += 1;
    return found;
  });
  find('first');
  for (let text = 0; text < 5000; text += 1) find(`${text}`);
  const before = found;
  find('first');
  expect(found).toBe(before + 1);
});
