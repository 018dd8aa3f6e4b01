#!/usr/bin/env node
/**
 * Stands in for the installed browser that the browser shell opens its windows in: it goes to the
 * address of `--app=` as one would, keeps the cookie, connects as a window does, and stays until it
 * is ended. Real ones are tested with Playwright; this one only needs to start without a display.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import WebSocket from 'ws';

const address = new URL(process.argv.find((flag) => flag.startsWith('--app='))?.slice(6) ?? '');
const opened = await fetch(address, { redirect: 'manual' });
const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
const socket = new WebSocket(`ws://${address.host}/bridge`, {
  headers: { cookie, origin: address.origin },
});
socket.on('open', () =>
  writeFile(join(process.env.MASTHEAD_TEST_WINDOWS, String(process.pid)), ''),
);
socket.on('close', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
