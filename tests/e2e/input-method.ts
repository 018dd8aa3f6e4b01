import type { CDPSession, Page } from '@playwright/test';

/** An input method, as the system would drive it: a word grows until it is taken or given up. */
export class InputMethod {
  readonly #keyboard: CDPSession;

  private constructor(keyboard: CDPSession) {
    this.#keyboard = keyboard;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows what was typed so far, and what might become of it. */
  async compose(...states: readonly string[]): Promise<void> {
    for (const text of states) {
      await this.#keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** Takes a word, by the key that the window hears of as one of the input method's. */
  async take(text: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
    await this.press(key);
    await this.#keyboard.send('Input.insertText', { text });
  }

  /** A key that belongs to the input method while it composes. */
  async press(key: string): Promise<void> {
    const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: 229 };
    await this.#keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}
