import type { Definition } from '../definition.js';
import type { Gate } from '../gate.js';

export type PlacedGate = { readonly gate: Gate; readonly pointer: string };

const spread = (gates: readonly Gate[], pointer: string): readonly PlacedGate[] =>
  gates.flatMap((gate, index) => {
    const at = `${pointer}/${index}`;
    return [{ gate, pointer: at }, ...('anyOf' in gate ? spread(gate.anyOf, `${at}/anyOf`) : [])];
  });

/** Every gate of a definition with its JSON pointer, alternatives included. */
export const everyGate = ({ stages, tranches }: Definition): readonly PlacedGate[] => [
  ...stages.flatMap(({ starts = [], completes }, index) => [
    ...spread(starts, `/stages/${index}/starts`),
    ...spread(completes, `/stages/${index}/completes`),
  ]),
  ...tranches.flatMap(({ gates }, index) => spread(gates, `/tranches/${index}/gates`)),
];

export const documentOf = (gate: Gate): string | undefined => {
  if ('evidenceVerified' in gate) return gate.evidenceVerified;
  if ('evidenceSubmitted' in gate) return gate.evidenceSubmitted;
  return 'leftoverDeposited' in gate ? gate.leftoverDeposited : undefined;
};

export const stageOf = (gate: Gate): string | undefined => {
  if ('stageCompleted' in gate) return gate.stageCompleted;
  return 'stageStarted' in gate ? gate.stageStarted : undefined;
};
