import { Ajv } from 'ajv';
import type { Bilingual } from '@app/kernel';
import { bilingual, closed, listOf, sourced, text } from '../definition/definition-schema.js';
import type { DefinitionFiles } from '../definition/inherit.js';
import type { LintFinding } from '../definition/lint/finding.js';
import { complaintOf } from '../definition/lint/shape.js';
import { resolveFile } from '../definition/resolve.js';
import type { Sourced } from '../definition/sourced.js';
import { placeOf } from '../definition/source-map.js';
import type { Heading } from '../designation/headings.js';
import { LOCATION_FIELDS } from '../reports/location-fields.js';

export const FIGURE_KINDS = ['rupiah', 'percent', 'count', 'decimal'] as const;

/** `key`: the figure of ours it is held against. Up to `tolerance` two figures are the same. */
export type ComparedFigure = Heading & { readonly key: string; readonly kind: (typeof FIGURE_KINDS)[number]; readonly tolerance: number };

/** What the columns of somebody else's export mean. */
export type ForeignMapping = Sourced & { readonly title: Bilingual; readonly region: Heading; readonly figures: readonly ComparedFigure[] };

const heading = { title: text, also: listOf(text) };

const isMapping = new Ajv({ allErrors: true }).compile<ForeignMapping>(closed({
  title: bilingual, ...sourced, region: closed(heading),
  figures: { ...listOf(closed({ key: { enum: Object.keys(LOCATION_FIELDS) }, ...heading, kind: { enum: FIGURE_KINDS }, tolerance: { type: 'number', minimum: 0 } })), minItems: 1 },
}));

export const readMapping = (files: DefinitionFiles, file: string): { readonly mapping?: ForeignMapping; readonly findings: readonly LintFinding[] } => {
  const { document, sources, findings } = resolveFile(files, file, { '/figures': 'key' });
  if (findings.length > 0) return { findings };
  const written: unknown = document;
  if (isMapping(written)) return { mapping: written, findings };
  return {
    findings: (isMapping.errors ?? []).map((error) => complaintOf(written, error)).map(({ pointer, code, sentence }) => ({ file, line: 1, ...placeOf(sources, pointer), code, sentence })),
  };
};
