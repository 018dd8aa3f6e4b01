import type { Page } from '@playwright/test';

/** Goes to a place by its address within the window, "#/sources", as a link there would. */
export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);
