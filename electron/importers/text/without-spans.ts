import type { Span } from '../../../shared/issues/segment.ts';

/** What is left of lines when others are taken out of them, in order. */
export function withoutSpans(span: Span, others: readonly Span[]): Span[] {
  const inOrder = others
    .filter(({ start, end }) => end > span.start && start < span.end)
    .toSorted((one, other) => one.start - other.start);
  const left: Span[] = [];
  let from = span.start;
  for (const { start, end } of inOrder) {
    if (start > from) left.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return from < span.end ? [...left, { start: from, end: span.end }] : left;
}
