/** Under this name Electron's preload script puts a `Bridge` into the window. */
export const BRIDGE_GLOBAL = 'masthead';

/** Where a window in a browser opens its WebSocket. */
export const SOCKET_PATH = '/bridge';

/** Electron's channels: one for calls, one for events. */
export const CALL_CHANNEL = 'masthead:call';
export const EVENT_CHANNEL = 'masthead:event';
