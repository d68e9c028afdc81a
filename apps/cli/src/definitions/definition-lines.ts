import type { LintResult, PublishResult } from './definition-files.js';

export const lintLines = ({ programmes, findings }: LintResult): readonly string[] => [
  ...findings.flatMap(({ file, line, sentence }) => [`${file}:${line} ${sentence.id}`, `  ${sentence.en}`]),
  findings.length === 0
    ? `${programmes.length} ketentuan tanpa temuan: ${programmes.join(', ')} / ${programmes.length} definitions without findings`
    : `${findings.length} temuan / ${findings.length} findings`,
];

export const publishLines = ({ programme, version, hash, published }: PublishResult): readonly string[] => [
  published ? `${programme} versi ${version} diterbitkan. / ${programme} version ${version} is published.` : `${programme} versi ${version} sudah berbunyi demikian. / ${programme} version ${version} says so already.`,
  `sha256 ${hash}`,
];
