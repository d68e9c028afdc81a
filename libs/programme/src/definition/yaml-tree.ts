import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { lintFinding, type LintFinding } from './lint/finding.js';
import type { Place } from './source-map.js';

export type Scalar = string | number | boolean | null;

/** What a file says, each part with the line where it says so. */
export type Tree = { readonly place: Place; readonly value: Scalar | readonly Tree[] | ReadonlyMap<string, Tree> };

export const branchesOf = (tree: Tree | undefined): ReadonlyMap<string, Tree> => (tree?.value instanceof Map ? tree.value : new Map());
export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (Array.isArray(tree?.value) ? tree.value : []);
export const textOf = (tree: Tree | undefined): string | undefined => (typeof tree?.value === 'string' ? tree.value : undefined);

const faultOf = (file: string, error: YAMLError): LintFinding => {
  const place = { file, line: error.linePos?.[0].line ?? 1 };
  const [message = ''] = error.message.split(' at line');
  return error.code === 'DUPLICATE_KEY' ? lintFinding(place, 'key.duplicate') : lintFinding(place, 'yaml.invalid', message);
};

const growTree = (node: unknown, place: Place, lineOf: (node: unknown) => number): Tree => {
  const at = (part: unknown): Place => ({ file: place.file, line: lineOf(part) });
  if (isSeq(node)) return { place, value: node.items.map((item) => growTree(item, at(item), lineOf)) };
  if (isMap(node)) {
    return { place, value: new Map(node.items.map(({ key, value }) => [String(key), growTree(value, at(key), lineOf)])) };
  }
  return { place, value: isScalar(node) ? (node.value as Scalar) : null };
};

export const parseTree = (file: string, text: string): { readonly tree: Tree; readonly findings: readonly LintFinding[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: unknown): number => {
    const start = (node as { range?: readonly [number, number, number] } | null)?.range?.[0];
    return start === undefined ? 1 : lines.linePos(start).line;
  };
  const aliases: LintFinding[] = [];
  visit(document, { Alias: (_, node) => void aliases.push(lintFinding({ file, line: lineOf(node) }, 'yaml.alias', node.source)) });
  return {
    tree: growTree(document.contents, { file, line: 1 }, lineOf),
    findings: [...document.errors.map((error) => faultOf(file, error)), ...aliases],
  };
};
