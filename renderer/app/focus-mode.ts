import { create } from 'zustand';

/** Whether the window belongs to the page alone; it begins anew with each window. */
export const useFocusMode = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }));

export function setFocusMode(isOn: boolean): void {
  useFocusMode.setState({ isOn });
}
