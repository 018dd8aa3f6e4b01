import { createElement, Fragment, type ReactNode } from 'react';

/** Nodes one after the other, without names: a proof is drawn anew as a whole. */
export const inOrder = (nodes: readonly ReactNode[]): ReactNode =>
  createElement(Fragment, null, ...nodes);
