import { lintFinding, type LintFinding } from './lint/finding.js';
import { branchesOf, itemsOf, parseTree, textOf, type Tree } from './yaml-tree.js';

/** The texts of a directory of definitions by file name. */
export type DefinitionFiles = { readonly [file: string]: string };

type Inherited = { readonly tree: Tree; readonly findings: readonly LintFinding[] };

/** What says one thing in several words: half of the one and half of the other would say nothing. */
const WHOLE = ['target', 'accelerated', 'trigger'];

/** Maps merge key by key; lists and single values of the upper file replace those below. */
const overlay = (below: Tree | undefined, above: Tree): Tree => {
  if (!(below?.value instanceof Map) || !(above.value instanceof Map)) return above;
  const merged = new Map<string, Tree>(below.value);
  for (const [key, branch] of above.value) merged.set(key, WHOLE.includes(key) ? branch : overlay(merged.get(key), branch));
  return { place: above.place, value: merged };
};

const STRIPPED = ['stages', 'documents', 'targets', 'ladder'];

/** `without` takes stages, documents, targets and rungs away from what is built upon. */
const strip = (below: Tree, without: readonly Tree[]): Inherited => {
  const unwanted = new Set(without.map(textOf));
  const known = new Set(STRIPPED.flatMap((part) => [...branchesOf(branchesOf(below).get(part)).keys()]));
  const kept = new Map(branchesOf(below));
  for (const part of STRIPPED) {
    const held = kept.get(part);
    if (held) kept.set(part, { place: held.place, value: new Map([...branchesOf(held)].filter(([key]) => !unwanted.has(key))) });
  }
  const strangers = without.filter((item) => !known.has(textOf(item) ?? ''));
  return {
    tree: { place: below.place, value: kept },
    findings: strangers.map((item) => lintFinding(item.place, 'without.unknown', String(item.value))),
  };
};

/** A file laid over the one it `extends`, and that one over its own. */
export const inherit = (files: DefinitionFiles, file: string, heirs: readonly string[] = []): Inherited => {
  const { tree, findings } = parseTree(file, files[file] ?? '');
  const own = branchesOf(tree);
  const link = own.get('extends');
  if (link === undefined) return { tree, findings };
  const name = String(link.value);
  const parent = `${name}.yaml`;
  if (files[parent] === undefined) return { tree, findings: [...findings, lintFinding(link.place, 'extends.unknown', name)] };
  if ([...heirs, file].includes(parent)) return { tree, findings: [...findings, lintFinding(link.place, 'extends.circular', name)] };

  const base = inherit(files, parent, [...heirs, file]);
  const stripped = strip(base.tree, itemsOf(own.get('without')));
  return { tree: overlay(stripped.tree, tree), findings: [...base.findings, ...findings, ...stripped.findings] };
};
