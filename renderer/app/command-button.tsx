import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { type Command, useCommand } from './commands.ts';

interface CommandButtonProps extends Command {
  shortcut: string;
  variant?: 'primary' | 'plain' | 'quiet';
}

/** A command that is a button too. */
export function CommandButton({ variant, ...command }: CommandButtonProps) {
  useCommand(command);
  return (
    <Button
      variant={variant}
      disabled={command.enabled === false}
      onClick={() => void command.run()}
    >
      {command.title} <Kbd shortcut={command.shortcut} />
    </Button>
  );
}

/** A command that only its key and the palette reach. */
export function SilentCommand(command: Command): null {
  useCommand(command);
  return null;
}
