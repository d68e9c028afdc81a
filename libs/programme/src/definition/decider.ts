import { accept, refuse, type Decider, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { DEFINITION_REFUSALS } from '../sentences/definition.js';
import { refusal } from '../sentences/refusal.js';
import type { DefinitionCommand } from './commands.js';
import { DEFINITION_EVENT_SHAPES, type DefinitionEvent } from './events.js';
import type { LintFinding } from './lint/finding.js';
import type { DefinitionFacts, DefinitionState } from './state.js';

const unmet = refusal(DEFINITION_REFUSALS);
const SHA_256 = /^[0-9a-f]{64}$/;

const fault = ({ file, line, code, sentence }: LintFinding): Unmet => {
  const place = `${file}:${line}`;
  return { code, sentence: { id: `${place}: ${sentence.id}`, en: `${place}: ${sentence.en}` } };
};

export const definition: Decider<DefinitionCommand, DefinitionState, DefinitionEvent, DefinitionFacts> = {
  category: 'Definition',
  initial: { versions: [] },
  events: DEFINITION_EVENT_SHAPES,

  decide: ({ data: { definition: proposed, hash, note } }, { versions }, { findings }) => {
    if (findings.length > 0) return refuse(...findings.map(fault));
    const newest = versions.at(-1);
    if (newest?.hash === hash) return accept();
    const lacking = [
      ...(SHA_256.test(hash) ? [] : [unmet('definition.hash-malformed')]),
      ...(note.trim() === '' ? [unmet('definition.note-missing')] : []),
      ...(newest === undefined || newest.definition.programme === proposed.programme
        ? [] : [unmet('definition.other-programme', { expected: newest.definition.programme, actual: proposed.programme })]),
    ];
    const version = (newest?.version ?? 0) + 1;
    return decided(lacking, { type: 'DefinitionPublished', data: { programme: proposed.programme, version, hash, definition: proposed, note } });
  },

  evolve: ({ versions }, { data: { version, hash, definition: published } }) => ({ versions: [...versions, { version, hash, definition: published }] }),
};
