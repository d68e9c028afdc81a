import { readMapping, type ForeignMapping } from '@app/programme';
import { definitionFilesIn } from '../definitions/definition-files.js';
import { readOnce } from '../definitions/read-once.js';
import { shippedPath } from '../definitions/shipped.js';

/** How an e-Mon export is read. A finding here is our own mistake. */
export const shippedMapping = readOnce((): ForeignMapping => {
  const { mapping, findings } = readMapping(definitionFilesIn(shippedPath('reconciliation')), 'emon.yaml');
  if (mapping === undefined) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return mapping;
});
