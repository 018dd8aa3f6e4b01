import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import type { KeyboardEvent, ReactNode } from 'react';
import { closeSheet } from '../../app/view-state.ts';
import { useWholeWords } from '../../ui/use-whole-words.ts';
import styles from './palette.module.css';

interface PaletteFrameProps {
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  /** The chosen item, where it is not the frame that chooses. */
  chosen?: { readonly value: string; readonly onChange: (value: string) => void };
  /** Hears keys before the list does. */
  onKeyDown?: (event: KeyboardEvent) => void;
  /** What is shown where nothing fits. */
  empty: string;
  /** What fits what is typed, the best first. */
  children: ReactNode;
}

/** A field to type into and a list under it, over everything else. */
export function PaletteFrame(props: PaletteFrameProps) {
  const words = useWholeWords(props.query, props.onQueryChange);
  return (
    <BaseDialog.Root open onOpenChange={closeSheet}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.veil} />
        <BaseDialog.Popup className={styles.popup} aria-label={props.label}>
          <Command
            label={props.label}
            shouldFilter={false}
            value={props.chosen?.value}
            onValueChange={props.chosen?.onChange}
            loop
            onKeyDown={props.onKeyDown}
          >
            <Command.Input
              className={styles.input}
              placeholder={props.placeholder}
              dir="auto"
              {...words}
            />
            <Command.List className={styles.list} label={props.label}>
              {props.children}
            </Command.List>
            {/* A list of choices may hold choices only. */}
            <div role="status">
              <Command.Empty className={styles.empty}>{props.empty}</Command.Empty>
            </div>
          </Command>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
