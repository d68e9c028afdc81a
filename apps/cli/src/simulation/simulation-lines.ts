import type { SimulationReport } from '@app/engine';

const listed = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts).sort(([, one], [, other]) => other - one).map(([key, count]) => `${String(count).padStart(9)}  ${key}`);

export const simulationLines = ({ commands, events, refused, eventsByType, refusals, seconds }: SimulationReport & { readonly seconds: number }): readonly string[] => [
  ...listed(eventsByType),
  `${commands} perintah, ${events} peristiwa, ${refused} ditolak / ${commands} commands, ${events} events, ${refused} refused`,
  ...listed(refusals),
  `${seconds.toFixed(1)} s: ${Math.round(commands / seconds)} perintah/commands per s, ${Math.round(events / seconds)} peristiwa/events per s`,
];
