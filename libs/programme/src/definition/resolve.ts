import { bilingual, type JsonObject, type JsonValue } from '@app/kernel';
import { inherit, type DefinitionFiles } from './inherit.js';
import { lintFinding, type LintFinding } from './lint/finding.js';
import type { Place, SourceMap } from './source-map.js';
import { inWorkingOrder } from './stage-order.js';
import { branchesOf, textOf, type Tree } from './yaml-tree.js';

/** A file with everything it builds on laid together. Its shape is not checked yet: that is the linter's. */
export type Resolution = { readonly document: JsonObject; readonly sources: SourceMap; readonly findings: readonly LintFinding[] };

/** By JSON pointer, `*` for any place in a list: what a file writes as a map and the whole holds as a list; a `label` list maps keys straight to wording. */
export type ListsByKey = { readonly [pointer: string]: 'key' | 'number' | 'stage' | 'label' };

const LISTS: ListsByKey = {
  '/documents': 'key', '/stages': 'key', '/tranches': 'number', '/spotCheck/bands': 'key',
  '/institution/kinds': 'label', '/labour/eligibility': 'label', '/acceleration/criteria': 'label',
  '/suspension/reasons': 'label', '/spotCheck/outputs': 'label',
};
const SCAFFOLDING = ['extends', 'without', 'clauses'];

export const resolveDefinition = (files: DefinitionFiles, file: string): Resolution => resolveFile(files, file, LISTS);

export const resolveFile = (files: DefinitionFiles, file: string, lists: ListsByKey): Resolution => {
  const { tree, findings: inherited } = inherit(files, file);
  const sources: { [pointer: string]: Place } = {};
  const findings: LintFinding[] = [...inherited];
  const clauses = branchesOf(branchesOf(tree).get('clauses'));

  const listOf = (kind: ListsByKey[string], tree: Tree, pointer: string): JsonValue => {
    const entries = branchesOf(tree);
    return [...(pointer === '/stages' ? inWorkingOrder(entries) : entries)].map(([key, entry], index) => {
      const at = `${pointer}/${index}`;
      sources[at] = entry.place;
      if (kind === 'label') return { key, label: build(entry, `${at}/label`) };
      return { [kind]: kind === 'number' ? Number(key) : key, ...(build(entry, at) as JsonObject) };
    });
  };

  /** `basis: name` stands for the source mark and the clause written once under `clauses`. */
  const citation = (basis: Tree, pointer: string): JsonObject => {
    const clause = clauses.get(textOf(basis) ?? '');
    if (clause === undefined) findings.push(lintFinding(basis.place, 'basis.unknown', String(basis.value)));
    for (const [part] of branchesOf(clause)) sources[`${pointer}/${part}`] = basis.place;
    return clause === undefined ? {} : (build(clause, `${pointer}/basis`) as JsonObject);
  };

  const build = (tree: Tree, pointer: string): JsonValue => {
    sources[pointer] = tree.place;
    if (Array.isArray(tree.value)) return tree.value.map((item: Tree, index) => build(item, `${pointer}/${index}`));
    if (!(tree.value instanceof Map)) return tree.value as JsonValue;
    const kind = lists[pointer.replace(/\/\d+(?=\/|$)/g, '/*')];
    if (kind !== undefined) return listOf(kind, tree, pointer);
    return [...branchesOf(tree)].reduce<JsonObject>((object, [key, branch]) => (
      { ...object, ...(key === 'basis' ? citation(branch, pointer) : { [key]: build(branch, `${pointer}/${key}`) }) }
    ), {});
  };

  for (const [name, clause] of clauses) {
    const parts = branchesOf(clause);
    if (!textOf(parts.get('source'))) findings.push(lintFinding(clause.place, 'source.missing', bilingual(name, name)));
    if (!textOf(parts.get('clause'))) findings.push(lintFinding(clause.place, 'clause.missing', bilingual(name, name)));
  }
  const spoken = new Map([...branchesOf(tree)].filter(([key]) => !SCAFFOLDING.includes(key)));
  return { document: build({ place: tree.place, value: spoken }, '') as JsonObject, sources, findings };
};
