import type { PublishedDefinition } from './definition.js';
import type { LintFinding } from './lint/finding.js';

/** Every version ever published, from 1; the last is the newest. */
export type DefinitionState = { readonly versions: readonly PublishedDefinition[] };

/** What the linter says of the definition handed in; its files and lines are known to the caller only. */
export type DefinitionFacts = { readonly findings: readonly LintFinding[] };
