import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionShelf, definitionHash, loadDefinitionFiles, publishDefinition } from '@app/engine';
import type { Definition } from '@app/programme';
import type { Logger } from 'pino';

const SHIPPED = 'libs/programme/definitions';
const NOTE = 'Disertakan dalam aplikasi / shipped with the application';
const SERVER = { actor: { id: 'tahapan-server', person: 'tahapan-server', role: 'operator', unit: 'Tahapan' }, scope: { regions: [''] }, source: 'app' } as const;

/** Upwards from here, because the programs run from the sources as well as from `dist`. */
const shippedDirectory = (from: string): string => {
  const directory = join(from, SHIPPED);
  return existsSync(directory) || dirname(from) === from ? directory : shippedDirectory(dirname(from));
};

export const shippedDefinitions = (): readonly Definition[] => {
  const { definitions, findings } = loadDefinitionFiles(shippedDirectory(import.meta.dirname));
  if (findings.length > 0) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return definitions;
};

/** A law that was published once, from whatever source, is not published again, and one that people have since replaced stays replaced. */
export const publishShippedDefinitions = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const [bus, shelf] = [app.get(CommandBus), app.get(DefinitionShelf)];
  for (const definition of shippedDefinitions()) {
    const hash = definitionHash(definition);
    if ((await shelf.versions(definition.programme)).some((published) => published.hash === hash)) continue;
    const outcome = await publishDefinition(bus, { definition, findings: [], note: NOTE }, SERVER);
    if (outcome.kind === 'accepted') log.info({ programme: definition.programme }, 'ketentuan diterbitkan / definition published');
    else log.error({ programme: definition.programme, outcome }, 'ketentuan tidak dapat diterbitkan / definition could not be published');
  }
};
