import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

const hostile = `
  <script>window.hacked = true</script>
  <h2 onclick="window.hacked = true">Prices</h2>
  <p>Bread is <b style="position:fixed">dear</b> <a href="javascript:window.hacked=true">here</a>,
  <a href="https://example.org/a">there</a>.</p>
  <img src="x" onerror="window.hacked = true">
  <iframe srcdoc="<script>parent.hacked = true</script>"></iframe>
  <ul><li>Flour</li><li>Salt</li></ul>`;

test('HTML that is pasted keeps its structure and brings nothing that runs', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.text.click();
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'plain');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, hostile);
  await expect(desk.text.getByRole('heading', { name: 'Prices' })).toBeVisible();
  await expect(desk.text.getByRole('listitem')).toHaveText(['Flour', 'Salt']);
  await expect(desk.text.locator('script, iframe, [onclick], [onerror]')).toHaveCount(0);
  await expect(desk.text.locator('a')).toHaveText(['there']);
  await desk.isSaved();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const { manuscript } = await desk.stored();
  expect(manuscript.blocks.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['heading', 'paragraph', 'list']),
  );
  expect(JSON.stringify(manuscript)).not.toContain('javascript:');
});

test('Markdown turns into structure while it is typed', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  await desk.type('# Prices');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bread is **dear** now.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Flour');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Salt');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> Nobody buys.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('---');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The end.');
  await desk.isSaved();
  const { manuscript } = await desk.stored();
  const text = (words: string) => [{ type: 'text', text: words }];
  expect(manuscript.blocks).toEqual([
    { type: 'heading', level: 1, content: text('Prices') },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Bread is ' },
        { type: 'text', text: 'dear', marks: ['strong'] },
        { type: 'text', text: ' now.' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [{ content: text('Flour') }, { content: text('Salt') }],
    },
    { type: 'quotation', content: [{ type: 'paragraph', content: text('Nobody buys.') }] },
    { type: 'rule' },
    { type: 'paragraph', content: text('The end.') },
  ]);
});

test('marks have their keys; small capitals go on at the next word', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('A ');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('b');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+Shift+k');
  await page.keyboard.type('c d');
  await page.keyboard.press('Control+Shift+k');
  await page.keyboard.type(' e');
  await desk.isSaved();
  expect((await desk.stored()).manuscript.blocks).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'A ' },
        { type: 'text', text: 'b', marks: ['emphasis'] },
        { type: 'text', text: 'c d', marks: ['small-capitals'] },
        { type: 'text', text: ' e' },
      ],
    },
  ]);
});

test('a citation that is copied is another citation beside the first', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  await desk.type('It rained (Reuters, August 30).');
  await expect(desk.text.locator('[data-tag="citation"]')).toBeVisible();
  await desk.isSaved();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveCount(2);
  await desk.isSaved();
  const { occurrences } = await desk.stored();
  expect(new Set(occurrences.map(({ id }) => id)).size).toBe(2);
});

test('keys that come in one go while the window is busy act where the caret is shown', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'It rained.');
  await desk.text.click();
  const keyboard = await page.context().newCDPSession(page);
  const press = (key: string, code: number, modifiers: number, text?: string) => {
    const type = text ? 'keyDown' : 'rawKeyDown';
    const pressed = { key, windowsVirtualKeyCode: code, modifiers, ...(text && { text }) };
    return [
      keyboard.send('Input.dispatchKeyEvent', { type, ...pressed }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }),
    ];
  };
  const isBusy = page.evaluate(() => {
    const end = performance.now() + 500;
    while (performance.now() < end);
  });
  const control = 2;
  // Select all, go to the end, Enter: the window hears of the moved caret only after all three.
  await Promise.all([
    isBusy,
    ...press('a', 65, control),
    ...press('End', 35, control),
    ...press('Enter', 13, 0, '\r'),
  ]);
  await page.keyboard.type('It snowed.');
  await expect(desk.text.locator('p')).toHaveText(['It rained.', 'It snowed.']);
  // A letter is read after the frame that shows it, and where none comes all the same.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.keyboard.type('Yes');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('no');
  await expect
    .poll(async () => JSON.stringify((await desk.stored()).manuscript))
    .toMatch(/It snowed\.Yes.*no/);
});

test('what is out of sight rests while letters are typed, and keys that lead there find it', async ({
  workstation: { page },
}) => {
  const words = 'It rained over the harbour all day, and nobody sailed. '.repeat(4).trim();
  const desk = await EditorDesk.open(page, ...Array.from({ length: 120 }, () => words));
  const [first, last] = [desk.text.locator('p').first(), desk.text.locator('p').last()];
  const typeUntilItRests = () =>
    expect(async () => {
      await page.keyboard.type('w');
      expect(await desk.text.getAttribute('data-resting')).toBe('');
    }).toPass();
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await typeUntilItRests();
  await page.keyboard.press('Control+End');
  await expect(desk.text).not.toHaveAttribute('data-resting');
  await page.keyboard.type(' The end.');
  await expect(last).toHaveText(`${words} The end.`);
  await expect(last).toBeInViewport();

  await typeUntilItRests();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Begun: ');
  await expect(first).toHaveText(/^Begun: w+It rained/);
  await expect(first).toBeInViewport();
  await expect(desk.text).not.toHaveAttribute('data-resting');
});

test('Tab makes a list within a list', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  await desk.type('- Flour');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rye');
  await desk.isSaved();
  expect((await desk.stored()).manuscript.blocks).toMatchObject([
    {
      type: 'list',
      items: [
        {
          content: [{ type: 'text', text: 'Flour' }],
          children: { items: [{ content: [{ type: 'text', text: 'Rye' }] }] },
        },
      ],
    },
  ]);
});

test('a link is asked for with Ctrl+K, and a dangerous one is refused', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Read this.');
  await desk.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.getByText('Only web addresses')).toBeVisible();
  await address.fill('example.org/paper');
  await address.press('Enter');
  await expect(desk.text.locator('a')).toHaveAttribute('href', 'https://example.org/paper');
});
