import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';

interface FoldedListProps<Item> {
  label: string;
  items: readonly Item[];
  /** How many are shown until a person wants all. */
  shown: number;
  className?: string | undefined;
  children: (item: Item, index: number) => ReactNode;
}

/** A list of which only the beginning is shown at first, where it is long. */
export function FoldedList<Item>(props: FoldedListProps<Item>) {
  const { label, items, shown, className, children } = props;
  const [isOpen, setOpen] = useState(false);
  const rest = items.length - shown;
  const isFolded = rest > 1 && !isOpen;
  return (
    <>
      <ul aria-label={label} className={className}>
        {(isFolded ? items.slice(0, shown) : items).map(children)}
      </ul>
      {isFolded && (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {say('Show the other {rest, number}', { rest })}
        </Button>
      )}
    </>
  );
}
