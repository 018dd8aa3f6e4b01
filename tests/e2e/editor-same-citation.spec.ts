import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const citation = '[data-tag="citation"]';
const printed = '(Reuters, August 30; AP, August 29)';
const sentence = `It rained ${printed}.`;

/** The same sentence as word processors, mail and pages put it on the clipboard. */
const html = {
  'a word processor': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
    p.MsoNormal {margin:0cm; font-size:11.0pt}</style></head><body lang=EN-US><!--StartFragment-->
    <p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'>It rained (<i>Reuters</i>,
    August&nbsp;30; AP, August 29).<o:p></o:p></span></p><!--EndFragment--></body></html>`,
  'an online document': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
    <p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-family:Arial">It rained (</span><span
    style="font-size:11pt;font-style:italic">Reuters</span><span style="font-size:11pt">, August 30; AP, August 29).</span></p></b>`,
  'a web page': `<p>It rained (<em>Reuters</em>, August 30; <a href="https://wire.example/a">AP</a>,
    August 29).</p>`,
};

type Way = (page: Page, keyboard: CDPSession) => Promise<void>;

const ways: Readonly<Record<string, Way>> = {
  typed: (page) => page.keyboard.type(sentence),
  'pasted as text': (page) => paste(page, { 'text/plain': sentence }),
  'dictated in one go': (page) => page.keyboard.insertText(sentence),
  'dictated in pieces that are put right': async (_, keyboard) => {
    await keyboard.send('Input.insertText', { text: 'It rained ' });
    for (const text of ['(Roy', '(Reuters August', printed]) {
      const at = text.length;
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: at,
        selectionEnd: at,
      });
    }
    await keyboard.send('Input.insertText', { text: `${printed}.` });
  },
  'put in place of other words by the system': async (page) => {
    await page.keyboard.type('rain');
    await page.keyboard.press('Control+a');
    await replace(page, sentence);
  },
  'dropped as text': (_, keyboard) => drop(keyboard, [['text/plain', sentence]]),
  'dropped as HTML': (_, keyboard) =>
    drop(keyboard, [
      ['text/html', html['a web page']],
      ['text/plain', sentence],
    ]),
  ...Object.fromEntries(
    Object.entries(html).map(([from, text]): [string, Way] => [
      `pasted from ${from}`,
      (page) => paste(page, { 'text/html': text, 'text/plain': sentence }),
    ]),
  ),
};

for (const [name, come] of Object.entries(ways)) {
  test(`it is the same citation: ${name}`, async ({ workstation: { page } }) => {
    const desk = await EditorDesk.open(page);
    await desk.text.click();
    await come(page, await page.context().newCDPSession(page));
    await expect(desk.text.locator(citation)).toHaveCount(1);
    await expect(desk.text.locator(citation)).toHaveAttribute('data-state', 'read');
    await desk.isSaved();
    const { occurrences } = await desk.stored();
    expect(occurrences.map(({ printed }) => printed.replaceAll('\u00a0', ' '))).toEqual([printed]);
    expect(occurrences[0]?.reading?.groups).toMatchObject([
      { sources: [{ name: 'Reuters' }], resolved: [{ start: '2000-08-30', end: '2000-08-30' }] },
      { sources: [{ name: 'AP' }], resolved: [{ start: '2000-08-29', end: '2000-08-29' }] },
    ]);
    expect(occurrences[0]?.decision).toBeUndefined();
  });
}

test('it is a citation though the briefing is left with the last key', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.text.click();
  await page.keyboard.insertText(sentence);
  await goTo(page, `#/issues/${desk.earlierIssueId}`);
  await expect.poll(async () => (await desk.stored()).occurrences).toMatchObject([{ printed }]);
});

test('a citation that Enter parts and Backspace joins is one again', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type(sentence);
  await expect(desk.text.locator(citation)).toHaveText(printed);
  for (let step = 0; step < '; AP, August 29).'.length; step += 1) {
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('Enter');
  await desk.isSaved();
  await page.waitForTimeout(700);
  await page.keyboard.press('Backspace');
  await expect(desk.text.locator('p')).toHaveCount(1);
  await expect(desk.text.locator(citation)).toHaveText(printed);
  await desk.isSaved();
  expect((await desk.stored()).occurrences).toMatchObject([{ printed }]);
});

test('undo and redo go through recognition and back', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'It snowed.');
  await desk.type(` ${sentence}`);
  await expect(desk.text.locator(citation)).toHaveText(printed);
  while ((await desk.text.textContent()) !== 'It snowed.') {
    await page.keyboard.press('Control+z');
  }
  await expect(desk.text.locator(citation)).toHaveCount(0);
  await page.waitForTimeout(700);
  while ((await desk.text.textContent()) !== `It snowed. ${sentence}`) {
    await page.keyboard.press('Control+Shift+z');
  }
  await expect(desk.text.locator(citation)).toHaveText(printed);
  await expect(desk.text.locator(citation)).toHaveAttribute('data-state', 'read');
});

test('the caret is where it was after every pause, wherever one types', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type(`${sentence} Then the sun shone (UPI, August 31), and more came.`);
  await expect(desk.text.locator(citation)).toHaveCount(2);
  const pieces = ['(', ')', '; ', 'AFP, August 28', ' ', 'x', '(see the Observer, July 28)', '1'];
  const random = randomFrom(20_000_831);
  for (let round = 0; round < 16; round += 1) {
    const length = (await desk.text.textContent())?.length ?? 0;
    await placeCaret(page, Math.floor(random() * (length + 1)));
    await page.keyboard.type(pieces[Math.floor(random() * pieces.length)] ?? 'x');
    const before = await caretAndText(page);
    // Longer than the pause after which a text is read, and until it is idle.
    await page.waitForTimeout(450);
    expect(await caretAndText(page), `round ${round}`).toEqual(before);
  }
});

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((parts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** As spell checkers and dictation change words: with the text in the event. */
async function replace(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', words);
    const inputType = 'insertReplacementText';
    document.activeElement?.dispatchEvent(
      new InputEvent('beforeinput', { inputType, dataTransfer, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function drop(
  keyboard: CDPSession,
  items: readonly (readonly [type: string, text: string])[],
): Promise<void> {
  const { result } = await keyboard.send('Runtime.evaluate', {
    expression: `JSON.stringify(document.querySelector('[data-mode]').getBoundingClientRect())`,
  });
  const box = JSON.parse(String(result.value));
  const data = {
    items: items.map(([mimeType, text]) => ({ mimeType, data: text })),
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await keyboard.send('Input.dispatchDragEvent', { type, x: box.x + 8, y: box.y + 12, data });
  }
}

/** The same numbers for the same seed, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function placeCaret(page: Page, offset: number): Promise<void> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('[data-mode]');
    const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (wanted <= passed + length) {
        document.getSelection()?.collapse(node, wanted - passed);
        return;
      }
      passed += length;
    }
  }, offset);
  // The editor hears of it in a task of its own.
  await page.waitForTimeout(60);
}

const caretAndText = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-mode]');
    const selection = document.getSelection();
    const before = document.createRange();
    if (!root || !selection?.focusNode) return null;
    before.setStart(root, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    return { caret: String(before).length, text: root.textContent };
  });
