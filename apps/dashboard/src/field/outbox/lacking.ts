import type { FileReference } from '../../screens/location/commands/body-of.js';
import type { Report, State } from './report.js';

export const filesOf = ({ body }: Pick<Report, 'body'>): readonly FileReference[] => ('photos' in body ? body.photos : 'files' in body ? body.files : []);

/** Files of the report that are neither on the phone any more nor at the server. */
export const lackingIn = (report: Report): readonly FileReference[] => {
  const { state } = report;
  return state.is === 'lacking' ? filesOf(report).filter(({ hash }) => state.files.includes(hash)) : [];
};

/** Taken or chosen once more. It is the same report under the same key: should it have arrived before after all, it is not recorded twice. */
export const replaced = (report: Report, gone: string, taken: FileReference): Report => {
  const others = filesOf(report).filter(({ hash }) => hash === gone || hash !== taken.hash);
  return standing(withFiles(report, others.map((file) => (file.hash === gone ? taken : file))), lackingIn(report).filter(({ hash }) => hash !== gone && hash !== taken.hash));
};

export const withoutLacking = (report: Report): Report => {
  const lacking = lackingIn(report);
  return standing(withFiles(report, filesOf(report).filter((file) => !lacking.includes(file))), []);
};

/** A document without any file is none. */
export const maySendWithout = (report: Report): boolean => report.kind !== 'submit-evidence' || filesOf(report).length > lackingIn(report).length;

const standing = (report: Report, lacking: readonly FileReference[]): Report => {
  const state: State = lacking.length === 0 ? { is: 'kept' } : { is: 'lacking', files: lacking.map(({ hash }) => hash) };
  return { ...report, state };
};

const withFiles = (report: Report, files: readonly FileReference[]): Report => {
  const { body } = report;
  if ('photos' in body) return { ...report, body: { ...body, photos: [...files] } };
  return 'files' in body ? { ...report, body: { ...body, files: [...files] } } : report;
};
