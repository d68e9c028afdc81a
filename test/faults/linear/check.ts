import type { History, Operation } from './history.js';

/**
 * Why no single order of all operations, each within the time it took, explains what every client saw; empty where one does.
 *
 * A location is a register whose every value has a number, its revision, and every answer carries one. So the order of the
 * writes is known, and the question needs no search: is every answer true at some moment between its question and itself?
 */
export const anomaliesOf = (history: History): readonly string[] => [
  ...doubleWrites(history), ...falseAnswers(history), ...againstTime(history),
];

/** Two writers were both told that theirs is the value of one revision. */
const doubleWrites = ({ operations }: History): readonly string[] => {
  const writers = new Map<number, string>();
  return operations.flatMap(({ did }) => {
    if (did.kind !== 'wrote') return [];
    const other = writers.get(did.revision);
    writers.set(did.revision, did.value);
    return other === undefined ? [] : [`revision ${did.revision} was given to ${other} and to ${did.value}`];
  });
};

const falseAnswers = ({ operations, first, values }: History): readonly string[] => operations.flatMap(({ did }) => {
  const held = (revision: number): string | undefined => values[revision - first];
  switch (did.kind) {
    case 'wrote': return [
      ...(held(did.revision) === did.value ? [] : [`${did.value} was accepted at ${did.revision}, where the journal holds ${held(did.revision) ?? 'nothing'}`]),
      ...(did.revision === did.seen + 1 ? [] : [`${did.value} had seen ${did.seen} and was accepted at ${did.revision}`]),
    ];
    case 'read': return held(did.revision) === did.value ? [] : [`${did.value} was read at ${did.revision}, where the journal holds ${held(did.revision) ?? 'nothing'}`];
    case 'too-late': return did.newest === did.seen ? [`the writer who had seen ${did.seen} was refused, and told that ${did.newest} is the newest`] : [];
    case 'unknown': return [];
  }
});

/** Of two operations, one of which ended before the other began, the later one may not know less. */
const againstTime = ({ operations }: History): readonly string[] => {
  const answered = operations.flatMap((operation) => {
    const revision = known(operation);
    return revision === undefined ? [] : [{ ...operation, revision }];
  });
  const byEnd = answered.toSorted((a, b) => a.ended - b.ended);
  const byBegin = answered.toSorted((a, b) => a.began - b.began);
  const anomalies: string[] = [];
  let newest = -1;
  let ended = 0;
  for (const operation of byBegin) {
    for (; ended < byEnd.length && byEnd[ended]!.ended < operation.began; ended += 1) newest = Math.max(newest, byEnd[ended]!.revision);
    const least = operation.did.kind === 'wrote' ? newest + 1 : newest;
    if (operation.revision < least) anomalies.push(`${operation.did.kind} at ${operation.revision}, after ${newest} had been answered`);
  }
  return anomalies;
};

/** The newest revision that the answer vouches for. */
const known = ({ did }: Operation): number | undefined => {
  if (did.kind === 'unknown') return undefined;
  return did.kind === 'too-late' ? did.newest : did.revision;
};
