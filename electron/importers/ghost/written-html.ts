/** What an editor's own format says as HTML, and the kinds of cards in it that are not known. */
export interface WrittenHtml {
  readonly html: string;
  readonly unknown: readonly string[];
}
