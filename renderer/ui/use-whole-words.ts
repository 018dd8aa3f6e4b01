import { type CompositionEvent, useState } from 'react';

type Composing = CompositionEvent<HTMLInputElement>;

interface WholeWords {
  readonly value: string;
  onValueChange(value: string): void;
  onCompositionStart(event: Composing): void;
  onCompositionEnd(event: Composing): void;
}

/**
 * What a field needs that acts while one types: the letters that an input method is still composing
 * are shown in it, and handed on only as the word that they become.
 */
export function useWholeWords(value: string, onValueChange: (value: string) => void): WholeWords {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? value,
    onValueChange: composed === null ? onValueChange : setComposed,
    onCompositionStart: ({ currentTarget }) => setComposed(currentTarget.value),
    onCompositionEnd: ({ currentTarget }) => {
      setComposed(null);
      onValueChange(currentTarget.value);
    },
  };
}
