/** The printed page of the demonstration: headings, aligned facts, wrapped text. */
export class DemoPage {
  readonly #out: NodeJS.WritableStream;
  readonly #colours: boolean;
  #step = 0;

  constructor(out: NodeJS.WritableStream & { readonly isTTY?: boolean }) {
    this.#out = out;
    this.#colours = out.isTTY === true && !process.env.NO_COLOR;
  }

  title(text: string, under: string): void {
    this.#line('', this.#paint('1', text), this.#paint('2', under), '═'.repeat(WIDTH));
  }

  heading(text: string): void {
    this.#step += 1;
    this.#line('', `${this.#paint('1', `${this.#step}. ${text}`)}`, '─'.repeat(WIDTH));
  }

  /** A name and what it is, in two columns. */
  fact(name: string, value: string): void {
    this.#line(`  ${this.#paint('2', name.padEnd(NAME_WIDTH))}${value}`);
  }

  text(text: string): void {
    this.#line(...wrap(text, WIDTH - 4).map((line) => `    ${line}`));
  }

  gap(): void {
    this.#line('');
  }

  #line(...lines: readonly string[]): void {
    this.#out.write(`${lines.join('\n')}\n`);
  }

  #paint(code: string, text: string): string {
    return this.#colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}

const WIDTH = 78;
const NAME_WIDTH = 16;

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
