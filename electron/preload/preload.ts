import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { BRIDGE_GLOBAL, CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/channels.ts';
import type { Bridge } from '../../shared/contract/contract.ts';

// The build puts the contract's names here, so that its schemas need not be loaded in each window.
declare const PROCEDURE_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

const procedures: ReadonlySet<string> = new Set(PROCEDURE_NAMES);
const events: ReadonlySet<string> = new Set(EVENT_NAMES);

/** The window's bridge, made from the contract: nothing passes but what is declared there. */
const bridge: Bridge = {
  call: (name, request) => {
    if (!procedures.has(name)) throw new Error(`The contract has no procedure ${String(name)}.`);
    return ipcRenderer.invoke(CALL_CHANNEL, name, request);
  },
  on: (name, listener) => {
    if (!events.has(name)) throw new Error(`The contract has no event ${String(name)}.`);
    const forward = (_event: IpcRendererEvent, happened: unknown, payload: unknown) => {
      if (happened === name) listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge);
