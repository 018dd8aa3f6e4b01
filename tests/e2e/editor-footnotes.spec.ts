import { footnotesOf } from '../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../shared/manuscript/inline-text.ts';
import { expect, test } from '../support/standing-workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

/** The caret at the end of the text, and the keys of the desk heard. */
async function beginWriting(desk: EditorDesk): Promise<void> {
  await expect(desk.page.getByRole('toolbar', { name: 'Text' })).toBeVisible();
  await desk.type('');
}

const callsIn = (desk: EditorDesk) => desk.text.locator('[data-tag="footnote"]');

const storedNotes = async (desk: EditorDesk) =>
  footnotesOf((await desk.stored()).manuscript).map(({ content }) => inlineText(content));

test('a footnote is called by keys, written at the foot, and counted in the order of the text', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'It rained for a week.', 'Then it snowed.');
  await beginWriting(desk);
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('As in 1987 (AP, August 25).');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Nobody went out.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('The first of the year.');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' Daily.');

  const calls = callsIn(desk);
  await expect(calls).toHaveCount(2);
  await expect(calls.first()).toHaveAttribute('aria-label', 'Footnote 1');
  const foot = desk.text.getByRole('list', { name: 'Footnotes' });
  await expect(foot.getByRole('listitem')).toHaveText([
    'The first of the year.',
    'As in 1987 (AP, August 25).',
  ]);
  // A citation in a note is one like any other.
  await expect(foot.locator('[data-tag="citation"]')).toHaveText('(AP, August 25)');
  await desk.isSaved();
  expect(await storedNotes(desk)).toEqual([
    'The first of the year.',
    'As in 1987 (AP, August 25).',
  ]);
  const { manuscript } = await desk.stored();
  expect(JSON.stringify(manuscript.blocks.at(-1))).toContain('Nobody went out.');
  expect(await complaintsOfAxe(page)).toEqual([]);

  await calls.last().click();
  await page.keyboard.type(' More.');
  await foot.getByRole('button', { name: 'Back to the text at footnote 1' }).click();
  await page.keyboard.type('!');
  await desk.isSaved();
  expect(await storedNotes(desk)).toEqual([
    'The first of the year.',
    'As in 1987 (AP, August 25). More.',
  ]);
  expect(
    inlineText(
      (await desk.stored()).manuscript.blocks.flatMap((block) =>
        'content' in block && block.type === 'paragraph' ? block.content : [],
      ),
    ),
  ).toContain('week.! Daily.');
});

test('a note goes with its number, comes back with one undo, and travels with what is copied', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'It rained.');
  await beginWriting(desk);
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('For a week.');
  await page.keyboard.press('Enter');
  await desk.isSaved();

  await page.keyboard.press('Backspace');
  await expect(callsIn(desk)).toHaveCount(0);
  await expect(desk.text.getByRole('list', { name: 'Footnotes' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.text.getByRole('listitem')).toHaveText(['For a week.']);

  // The first paragraph, copied to its own end.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(desk.text.getByRole('listitem')).toHaveText(['For a week.', 'For a week.']);
  await desk.isSaved();
  expect(await storedNotes(desk)).toEqual(['For a week.', 'For a week.']);

  // Cut and pasted, it is the same note in another place.
  await page.keyboard.press('Control+z');
  await expect(callsIn(desk)).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+x');
  await expect(callsIn(desk)).toHaveCount(0);
  await page.keyboard.type('Look: ');
  await page.keyboard.press('Control+v');
  await expect(desk.text.getByRole('listitem')).toHaveText(['For a week.']);
  await desk.isSaved();
  expect(await storedNotes(desk)).toEqual(['For a week.']);
});

test('an empty note is taken away by Backspace, and no note is joined with another', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'It rained.');
  await beginWriting(desk);
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' A lot.');
  await expect(callsIn(desk)).toHaveCount(0);
  await expect(desk.text).toHaveText('It rained. A lot.');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('One.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Two.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(desk.text.getByRole('listitem')).toHaveText(['One.', 'Two.']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(desk.text.locator('p')).toHaveText('It rained. A lot.');
});
