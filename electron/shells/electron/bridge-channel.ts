import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../shared/contract/channels.ts';
import type { EventName, EventOf } from '../../../shared/contract/events.ts';
import type { Dispatch } from '../../services/dispatch.ts';
import { isOwnAddress } from './window-guard.ts';

/** Answers the calls of our own windows' top frames, and throws for any other sender. */
export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, request: unknown) => {
    if (!isOwnTopFrame(event)) throw new Error('Calls are answered to Masthead’s windows only.');
    return dispatch(String(name), request);
  });
}

function isOwnTopFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}

/** Tells every window. */
export function emitToWindows<Name extends EventName>(name: Name, event: EventOf<Name>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send(EVENT_CHANNEL, name, event);
  }
}
