import { bilingual, type Bilingual } from '@app/kernel';
import type { DefinitionCommand } from '../definition/commands.js';
import type { DefinitionEvent } from '../definition/events.js';

export const DEFINITION_REFUSALS = {
  'definition.hash-malformed': () => bilingual('Sidik definisi bukan SHA-256.', 'The hash of the definition is no SHA-256.'),
  'definition.note-missing': () => bilingual('Catatan perubahan definisi belum diisi.', 'The note on what this definition changes is missing.'),
  'definition.other-programme': ({ expected, actual }: { readonly expected: string; readonly actual: string }) =>
    bilingual(`Definisi ini untuk program ${actual}, bukan ${expected}.`, `This definition is for the programme ${actual}, not ${expected}.`),
} as const;

export const DEFINITION_COMMAND_LABELS: { readonly [T in DefinitionCommand['type']]: Bilingual } = {
  PublishDefinition: bilingual('Terbitkan definisi program', 'Publish the programme definition'),
};

export const definitionEventSentence = ({ data: { definition, version, note } }: DefinitionEvent): Bilingual => bilingual(
  `Definisi ${definition.name.id} versi ${version} diterbitkan: ${note}`,
  `Version ${version} of the definition of ${definition.name.en} was published: ${note}`,
);
