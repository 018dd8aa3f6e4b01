import {
  COMMAND_PRIORITY_CRITICAL,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { EnclosedPicture } from '../../../shared/clipboard/set-pictures-aside.ts';
import { useCommand } from '../../app/commands.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { $topBlockOfCaret } from '../behaviour/top-blocks.ts';
import { askForImage } from '../commands/questions.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { fileOf, PICTURES_CAME_COMMAND, showKept } from './enclosed-pictures.ts';
import styles from './insert-picture.module.css';
import { keepPicture } from './keep-picture.ts';
import { holdsPictures, picturesIn } from './pictures-in.ts';
import { $blockAtPoint, $insertPicture, $selectPicture } from './place-picture.ts';

/** What of a picture opens its description; its caption is written in place. */
const DESCRIBED = 'figure > [data-part="plate"], figure > small';

/** Takes pictures into the text: chosen, pasted or dropped. It shows only the window's chooser. */
export function InsertPicture() {
  const { session, isEditing, ask } = useOpenDesk();
  const { editor } = session;
  const chooser = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'text.picture',
    enabled: isEditing,
    run: () => chooser.current?.click(),
  });

  /** One after the other: each is described before the next is asked about. */
  const insert = useEffectEvent(async (files: readonly File[], after: string | null) => {
    const [file, ...others] = files;
    if (!file) return;
    const kept = await keepPicture(file);
    if (!kept.ok) return showFailure(kept.error);
    const put = (alternative: string, credit: string) => {
      let key: string | null = null;
      editor.update(
        () => {
          key = $insertPicture({ source: kept.value, alternative, credit }, after);
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      editor.focus();
      if (others.length > 0) void insert(others, key);
    };
    ask({
      title: say('The picture'),
      fields: [
        {
          name: 'alternative',
          label: say('Alternative text'),
          hint: say('What it shows, for those who do not see it.'),
        },
        { name: 'credit', label: say('Credit'), hint: say('Whose it is.') },
      ],
      answer: say('Insert'),
      other: { label: say('It is only decoration'), run: () => put('', '') },
      refuse: ({ alternative }) =>
        alternative?.trim()
          ? null
          : say('Say what the picture shows, or that it is only decoration.'),
      run: ({ alternative = '', credit = '' }) => put(alternative.trim(), credit.trim()),
    });
  });
  /** What came within a pasted text says itself what it shows. */
  const keepEnclosed = useEffectEvent(async (pictures: readonly EnclosedPicture[]) => {
    for (const picture of pictures) {
      const file = fileOf(picture);
      const kept = file && (await keepPicture(file));
      if (kept && !kept.ok) showFailure(kept.error);
      showKept(editor, picture.name, kept?.ok ? kept.value : undefined);
    }
  });
  const openDescription = useEffectEvent(() => {
    const question = askForImage(editor);
    if (question) ask(question);
  });

  useEffect(() => {
    if (!isEditing) return;
    const takeFrom = (data: DataTransfer | null, event: Event, after: string | null) => {
      const pictures = picturesIn(data);
      if (pictures.length === 0) return false;
      event.preventDefault();
      void insert(pictures, after);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) =>
          event instanceof ClipboardEvent &&
          takeFrom(event.clipboardData, event, $topBlockOfCaret()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => takeFrom(event.dataTransfer, event, $blockAtPoint(event)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (!holdsPictures(event.dataTransfer)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        PICTURES_CAME_COMMAND,
        (pictures) => {
          void keepEnclosed(pictures);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerRootListener((root) => {
        const click = ({ target }: Event) => {
          const figure =
            target instanceof Element ? target.closest(DESCRIBED)?.parentElement : null;
          if (!figure) return;
          editor.update(() => $selectPicture(figure), { discrete: true });
          openDescription();
        };
        root?.addEventListener('click', click);
        return () => root?.removeEventListener('click', click);
      }),
    );
  }, [editor, isEditing]);

  return (
    <input
      ref={chooser}
      type="file"
      className={styles.chooser}
      accept="image/png,image/jpeg,image/gif,image/webp"
      multiple
      tabIndex={-1}
      aria-label={say('Pictures to insert')}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        void insert(files, editor.read($topBlockOfCaret));
      }}
    />
  );
}
