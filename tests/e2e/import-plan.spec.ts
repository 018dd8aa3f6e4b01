import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { dropped, filePage, openFirstFile, planFiles, planPage, storeAll } from './import-desk.ts';

const letter = (
  number: number,
  day: number,
) => `Publication: Harbour Leter Volume: 2 Issue: ${number}
May ${day}, 1998

THE DREDGERS LEAVE. They left on the ${day}th, a month earlier than anybody had thought (Radio Quay,
May ${day - 1}).
`;

/** Issues of a letter whose name is misprinted, one number of which is missing. */
async function writeLetters(folder: string, name: string, numbers: readonly number[]) {
  const letters = join(folder, name);
  await mkdir(letters, { recursive: true });
  for (const number of numbers) {
    await writeFile(join(letters, `letter-${number}.txt`), letter(number, 5 + number));
  }
  return letters;
}

const corrections = (page: Page) => page.getByRole('list', { name: 'Corrections' });

/** Corrects the publication of the file that is open, for all files of its folder. */
async function correctPublication(page: Page, title: string, scope: string): Promise<void> {
  await page.keyboard.press('e');
  const sheet = page.getByRole('dialog', { name: 'Correct what was read' });
  await sheet.getByRole('combobox', { name: 'Publication' }).fill(title);
  await sheet.getByRole('combobox', { name: 'It counts' }).selectOption(scope);
  await sheet.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(planFiles(page)).toContainText(`${title}, Vol. 2, No. 1`);
}

test('the calendar of a run leads from what is missing to the files', async ({
  workstation: { page, folder },
}) => {
  await dropped(page, await writeLetters(folder, 'spring', [1, 2, 4]));
  await expect(page.getByRole('button', { name: 'Store 3 issues' })).toBeEnabled();
  await expect(planPage(page)).toContainText('No. 3 is missing.');
  await page.getByRole('button', { name: 'No. 3 is missing' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /No\. 4.*comes in/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filePage(page)).toContainText('letter-4.txt');
});

test('what is corrected for all alike can be taken back, and kept as a recipe', async ({
  workstation: { page, folder },
}) => {
  await dropped(page, await writeLetters(folder, 'spring', [1, 2, 4]));
  await expect(page.getByRole('button', { name: 'Store 3 issues' })).toBeEnabled();
  await openFirstFile(page, 'letter-1.txt');
  await correctPublication(page, 'Harbour Letter', 'for all 3 Text files in spring/');

  await page.keyboard.press('Escape');
  await expect(corrections(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(planFiles(page)).toContainText('Harbour Leter, Vol. 2, No. 1');
  await expect(corrections(page)).toHaveCount(0);

  await openFirstFile(page, 'letter-1.txt');
  await correctPublication(page, 'Harbour Letter', 'for all 3 Text files in spring/');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save as recipe…' }).click();
  const naming = page.getByRole('dialog', { name: 'Save as a recipe' });
  await naming.getByRole('textbox', { name: 'Name' }).fill('Harbour Letter of the nineties');
  await naming.getByRole('button', { name: 'Save' }).click();
  await storeAll(page);
  await expect(page.getByRole('treeitem', { name: /^Harbour Letter/ })).toBeVisible();

  const more = await writeLetters(folder, 'spring', [5, 6]);
  await dropped(page, more);
  await expect(page.getByRole('button', { name: 'Store 2 issues' })).toBeEnabled();
  await page.getByRole('button', { name: 'Recipes…' }).click();
  const recipes = page.getByRole('dialog', { name: 'Recipes' });
  await recipes.getByRole('button', { name: 'Apply' }).click();
  await expect(planFiles(page)).toContainText('Harbour Letter, Vol. 2, No. 5');
  await expect(planPage(page)).toContainText('No. 3 is missing.');
});

/** A message whose subject counts otherwise than the masthead in it. */
const message = (number: number) => `From: desk@quay.example
To: readers@quay.example
Subject: Harbour Letter No. ${number}, ${number} May 1998
Date: Wed, 0${number} May 1998 10:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain

HARBOUR LETTER
Volume 2, Number ${number + 20}
May ${number}, 1998

THE DREDGERS LEAVE. They left on Tuesday, a month earlier than anybody had thought.

TWO CRANES ARE SOLD. They went to a dealer in scrap at the end of week ${number}.
`;

test('a question is answered once for all files that raise it', async ({
  workstation: { page, folder },
}) => {
  const mails = join(folder, 'mails');
  await mkdir(mails, { recursive: true });
  for (const number of [5, 6]) {
    await writeFile(join(mails, `${number}.eml`), message(number));
  }
  await dropped(page, mails);
  await expect(page.getByRole('button', { name: 'Store 2 issues' })).toBeEnabled();
  await expect(planPage(page)).toContainText('2 questions');
  await page.keyboard.press('n');
  const question = filePage(page).getByRole('group', { name: /^Number of/ });
  await expect(question.getByRole('radio', { name: /^25 says the masthead/ })).toBeChecked();
  await question.getByRole('radio', { name: /^5 says the subject/ }).check();
  await filePage(page)
    .getByRole('combobox', { name: 'Believe this' })
    .selectOption('for all 2 Mail files in mails/');
  await filePage(page).getByRole('button', { name: 'Answer' }).click();
  await expect(question).toHaveCount(0);
  await expect(planFiles(page)).toContainText('No. 6');
  await expect(planFiles(page)).not.toContainText('question');
});

test('a file can be left out of an import by a key, and its import be given up', async ({
  workstation: { page, folder },
}) => {
  await dropped(page, await writeLetters(folder, 'spring', [1, 2]));
  await expect(page.getByRole('button', { name: 'Store 2 issues' })).toBeEnabled();
  await openFirstFile(page, 'letter-1.txt');
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /^Take it/ })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Store 1 issue' })).toBeEnabled();
  await page.getByRole('button', { name: 'Give up' }).click();
  await expect(page.getByRole('listbox', { name: 'Past imports' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /Harbour/ })).toHaveCount(0);
});
