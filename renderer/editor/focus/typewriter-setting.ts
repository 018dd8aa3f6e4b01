import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Whether focus mode keeps the line that is written in the middle; off until a person wants it. */
export const useTypewriter = create<{ readonly isOn: boolean }>()(
  persist((): { isOn: boolean } => ({ isOn: false }), { name: 'masthead.typewriter' }),
);

export function setTypewriter(isOn: boolean): void {
  useTypewriter.setState({ isOn });
}
