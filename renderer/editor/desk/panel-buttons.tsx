import { useCommand, useIsInScope } from '../../app/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type OpenDesk, useOpenDesk } from './open-desk.ts';
import { switchPanel, useShownPanel } from './shown-panel.ts';
import { type SidePanel, sidePanels } from './side-panels.tsx';

/** A button and a command for each panel that can stand beside the text. */
export function PanelButtons() {
  const desk = useOpenDesk();
  return sidePanels.map((panel) => <PanelButton key={panel.id} panel={panel} desk={desk} />);
}

function PanelButton({ panel, desk }: { panel: SidePanel; desk: OpenDesk }) {
  const { id, title } = panel;
  const isShown = useShownPanel((shown) => shown.panel === id);
  useCommand({ id: `briefing.${id}`, run: () => switchPanel(id) });
  return (
    <IconButton
      label={panel.words?.(desk) ?? title}
      action={`briefing.${id}`}
      icon={panel.icon}
      aria-pressed={isShown}
      onClick={() => switchPanel(id)}
    />
  );
}

/** The panel that was chosen, if any; of two briefings, beside the one in use. */
export function ChosenPanel() {
  const shown = useShownPanel(({ panel }) => sidePanels.find(({ id }) => id === panel));
  const isInScope = useIsInScope();
  return shown && isInScope ? <shown.Panel onClose={() => switchPanel(shown.id)} /> : null;
}
