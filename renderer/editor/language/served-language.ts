import { useArchive } from '../../app/archive-data.ts';

/** Whether there is a dictionary for this language, as in `lang`. */
export function useIsServed(language: string): boolean {
  const { data } = useArchive('language.served', {});
  const base = language.toLowerCase().split('-')[0];
  return (data?.languages ?? []).some((each) => each.language.toLowerCase().split('-')[0] === base);
}
