import type { Command } from '@app/kernel';
import type { Definition } from './definition.js';

export type DefinitionCommand =
  /** `hash`: SHA-256 over the definition's canonical JSON. `note`: what this version changes, and why. */
  | Command<'PublishDefinition', { readonly definition: Definition; readonly hash: string; readonly note: string }>;
