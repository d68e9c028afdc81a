import type { CommandData } from '@app/programme';

export const AUDITORS = ['bpkp', 'itjen', 'bpk', 'internal'] as const satisfies readonly CommandData<'RaiseFinding'>['raisedBy'][];
export const FUNCTIONING = ['full', 'partial', 'none'] as const satisfies readonly CommandData<'RecordFunctionality'>['functioning'][];
