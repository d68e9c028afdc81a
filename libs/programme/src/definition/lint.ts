import type { Definition } from './definition.js';
import type { DefinitionFiles } from './inherit.js';
import { amountComplaints } from './lint/amounts.js';
import type { Complaint, LintFinding } from './lint/finding.js';
import { flowComplaints } from './lint/flow.js';
import { nameComplaints } from './lint/names.js';
import { proofComplaints } from './lint/proof.js';
import { hasShape, shapeComplaints } from './lint/shape.js';
import { resolveDefinition } from './resolve.js';
import { placeOf, type SourceMap } from './source-map.js';

const located = (sources: SourceMap, { pointer, code, sentence }: Complaint): LintFinding => ({
  // A definition handed in ready-made has no lines: the pointer says where.
  ...(placeOf(sources, pointer) ?? { file: pointer, line: 1 }),
  code,
  sentence,
});

/** Everything wrong with a definition; none means it may be published. */
export const lintDefinition = (definition: unknown, sources: SourceMap = {}): readonly LintFinding[] => {
  const complaints = hasShape(definition)
    ? [nameComplaints, flowComplaints, proofComplaints, amountComplaints].flatMap((check) => check(definition))
    : shapeComplaints(definition);
  return complaints.map((complaint) => located(sources, complaint));
};

/** A programme's file with all it builds on: the definition, or everything that keeps it from being one. */
export const readDefinition = (files: DefinitionFiles, file: string): { readonly definition?: Definition; readonly findings: readonly LintFinding[] } => {
  const { document: definition, sources, findings } = resolveDefinition(files, file);
  const all = findings.length > 0 ? findings : lintDefinition(definition, sources);
  return all.length === 0 && hasShape(definition) ? { definition, findings: [] } : { findings: all };
};
