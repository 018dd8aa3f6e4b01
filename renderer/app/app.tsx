import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followKeyChoice } from '../actions/key-choice.ts';
import { ToastHost } from '../ui/toasts.tsx';
import { say } from '../wording/say.ts';
import { followArchive, queryClient } from './archive-data.ts';
import { DeskWindow } from './desk-window.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepFocus } from './keep-focus.ts';
import { useTheme } from './theme.ts';

/** The whole window, with what every part of it leans on. */
export function App() {
  useTheme();
  useEffect(() => followArchive(queryClient), []);
  useEffect(() => followKeyChoice(), []);
  useEffect(keepFocus, []);
  return (
    <ErrorBoundary title={say('The window has stopped because of a fault in the programme.')}>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <Tooltip.Provider delay={500}>
            <DeskWindow />
            <ToastHost />
          </Tooltip.Provider>
        </QueryClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  );
}
