import { readForm, type ReportForm } from '@app/programme';
import { definitionFilesIn } from '../definitions/definition-files.js';
import { readOnce } from '../definitions/read-once.js';
import { shippedPath } from '../definitions/shipped.js';

/** The forms that come with the application, by their keys. A finding here is our own mistake. */
export const shippedForms = readOnce((): ReadonlyMap<string, ReportForm> => {
  const files = definitionFilesIn(shippedPath('reports'));
  const readings = Object.keys(files).filter((name) => !name.startsWith('_')).map((name) => readForm(files, name));
  const findings = readings.flatMap((reading) => reading.findings);
  if (findings.length > 0) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return new Map(readings.flatMap(({ form }) => (form === undefined ? [] : [[form.form, form] as const])));
});
