import { describe, expect, it } from 'vitest';
import { archiveLocation, cacheFolder } from '../../../../electron/services/archive-location.ts';

const linux = { platform: 'linux', environment: {}, home: '/home/ada' } as const;

describe('archiveLocation', () => {
  it('lies in the data folder of each system', () => {
    const mac = { platform: 'darwin', environment: {}, home: '/Users/ada' } as const;
    const windows = { platform: 'win32', environment: {}, home: 'C:\\Users\\ada' } as const;
    expect(archiveLocation(linux)).toBe('/home/ada/.local/share/masthead/archive');
    expect(archiveLocation(mac)).toBe('/Users/ada/Library/Application Support/masthead/archive');
    expect(archiveLocation(windows)).toBe('C:\\Users\\ada\\AppData\\Local\\masthead\\archive');
  });

  it('follows XDG_DATA_HOME', () => {
    const environment = { XDG_DATA_HOME: '/data' };
    expect(archiveLocation({ ...linux, environment })).toBe('/data/masthead/archive');
  });

  it('is what MASTHEAD_ARCHIVE says, wherever that is', () => {
    const environment = { MASTHEAD_ARCHIVE: '/srv/desk/../desk two', XDG_DATA_HOME: '/data' };
    expect(archiveLocation({ ...linux, environment })).toBe('/srv/desk two');
  });
});

describe('cacheFolder', () => {
  it('is what each system may empty', () => {
    const mac = { platform: 'darwin', environment: {}, home: '/Users/ada' } as const;
    const windows = { platform: 'win32', environment: {}, home: 'C:\\Users\\ada' } as const;
    expect(cacheFolder(linux)).toBe('/home/ada/.cache');
    expect(cacheFolder({ ...linux, environment: { XDG_CACHE_HOME: '/cache' } })).toBe('/cache');
    expect(cacheFolder(mac)).toBe('/Users/ada/Library/Caches');
    expect(cacheFolder(windows)).toBe('C:\\Users\\ada\\AppData\\Local');
  });
});
