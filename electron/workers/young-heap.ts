/**
 * How much a worker's heap may hold of what was just made. What goes through a worker is texts that are
 * needed once; with more room V8 lets them lie, and the more the longer an import runs.
 */
export const youngHeap = { maxYoungGenerationSizeMb: 12 } as const;
