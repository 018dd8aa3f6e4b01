import { userInfo } from 'node:os';

/** Who is logged in to this computer. Some systems know a process by a number alone. */
export function accountName(): string {
  try {
    return userInfo().username || UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

const UNKNOWN = 'Unknown';
