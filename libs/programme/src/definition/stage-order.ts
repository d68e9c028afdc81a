import { branchesOf, itemsOf, textOf, type Tree } from './yaml-tree.js';

const predecessorsOf = (key: string, stages: ReadonlyMap<string, Tree>): readonly string[] => [
  ...itemsOf(branchesOf(stages.get(key)).get('after')).map((item) => textOf(item) ?? ''),
  ...[...stages].filter(([, stage]) => textOf(branchesOf(stage).get('gateFor')) === key).map(([branch]) => branch),
];

/** As written, but every stage behind those it waits for: an inherited list keeps its sense when a programme adds stages. */
export const inWorkingOrder = (stages: ReadonlyMap<string, Tree>): ReadonlyMap<string, Tree> => {
  const visited = new Set<string>();
  const ordered = new Map<string, Tree>();
  const place = (key: string): void => {
    const stage = stages.get(key);
    // Visited before placed: stages that wait for each other do not turn for ever; the linter names the circle.
    if (stage === undefined || visited.has(key)) return;
    visited.add(key);
    predecessorsOf(key, stages).forEach(place);
    ordered.set(key, stage);
  };
  [...stages.keys()].forEach(place);
  return ordered;
};
