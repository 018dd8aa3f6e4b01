import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlannedFileDetails } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { SelectField } from '../../ui/field.tsx';
import { type ScopeChoice, scopesFor } from './correction-scopes.ts';
import { readAllRows } from './plan-data.ts';

/** For which files something may be settled that is seen in this one, with how many they are. */
export function useScopes(batchId: Identifier, file: PlannedFileDetails): readonly ScopeChoice[] {
  const all = useQuery({
    queryKey: ['imports.planFiles', { batchId, filter: 'all', whole: true }],
    queryFn: () => readAllRows(batchId),
  }).data;
  return useMemo(() => scopesFor(file, all ?? []), [file, all]);
}

interface ScopeFieldProps {
  label: string;
  scopes: readonly ScopeChoice[];
  /** The place of the chosen one. */
  value: number;
  onValueChange: (value: number) => void;
}

export const ScopeField = ({ label, scopes, value, onValueChange }: ScopeFieldProps) => (
  <SelectField
    label={label}
    value={String(value)}
    options={scopes.map((scope, index) => ({ value: String(index), label: scope.label }))}
    onValueChange={(index) => onValueChange(Number(index))}
  />
);
