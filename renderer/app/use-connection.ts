import { useSyncExternalStore } from 'react';
import { bridge, type Connection } from '../bridge.ts';

/** Whether the archive can be reached, as it changes. */
export const useConnection = (): Connection =>
  useSyncExternalStore(bridge.onConnection, bridge.connection);
