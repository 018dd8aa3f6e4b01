import { actionOf } from '../actions/all-actions.ts';
import { Button } from '../ui/button.tsx';
import { ActionKbd } from '../ui/kbd.tsx';
import { type Command, useCommand } from './commands.ts';

interface CommandButtonProps extends Command {
  variant?: 'primary' | 'plain' | 'quiet';
}

/** A command that is a button too. */
export function CommandButton({ variant, ...command }: CommandButtonProps) {
  useCommand(command);
  const { id, title, enabled } = command;
  return (
    <Button variant={variant} disabled={enabled === false} onClick={() => void command.run()}>
      {title ?? actionOf(id).title} <ActionKbd action={id} />
    </Button>
  );
}

/** A command that only its keys and the palette reach. */
export function SilentCommand(command: Command): null {
  useCommand(command);
  return null;
}
