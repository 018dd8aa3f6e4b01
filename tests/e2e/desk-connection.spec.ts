import { expect, test } from '../support/workstation.ts';

test('the window says when the archive is gone, and keeps what it shows', async ({
  workstation: { page, server, complaints },
}) => {
  const issues = page.getByRole('listbox', { name: 'Issues' });
  await expect(issues.getByRole('option').first()).toBeVisible();
  await server.kill();
  const notice = page
    .getByRole('alert')
    .filter({ hasText: 'The connection to the archive is lost' });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Connect now' })).toBeEnabled();
  await expect(issues.getByRole('option').first()).toBeVisible();
  // It stops trying, and with it the browser's own words about sockets that nobody answers.
  await page.goto('about:blank');
  expect(complaints.filter((one) => !/ERR_CONNECTION_(REFUSED|RESET)/.test(one))).toEqual([]);
  complaints.length = 0;
});
