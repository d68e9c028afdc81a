import type { Definition } from '../definition.js';
import { complaint, type Complaint } from './finding.js';
import { isOptional } from './waits.js';

const tranches = ({ tranches, stages }: Definition): readonly Complaint[] => {
  const sum = tranches.reduce((total, { percent }) => total + percent, 0);
  const last = tranches.length - 1;
  return [
    ...(tranches.length > 0 && sum !== 100 ? [complaint(`/tranches/${last}/percent`, 'tranche.sum', sum)] : []),
    ...tranches.flatMap(({ number, stage }, index) => {
      const paying = stages.find(({ key }) => key === stage);
      const awaited = paying?.completes.some((gate) => 'trancheDisbursed' in gate && gate.trancheDisbursed === number);
      const avoidable = paying !== undefined && (isOptional(paying) || paying.kind === 'parallel');
      return [
        ...(number === index + 1 ? [] : [complaint(`/tranches/${index}`, 'tranche.numbering', number)]),
        ...(awaited === false ? [complaint(`/tranches/${index}/stage`, 'tranche.not-awaited', number, stage)] : []),
        ...(avoidable ? [complaint(`/tranches/${index}/stage`, 'tranche.stage-optional', number, stage)] : []),
      ];
    }),
  ];
};

const bands = ({ spotCheck }: Definition): readonly Complaint[] => {
  if (spotCheck === undefined) return [];
  const froms = spotCheck.bands.map(({ from }) => from);
  const lowest = froms.length === 0 ? 100 : froms.reduce((least, from) => (from < least ? from : least));
  return [
    ...(lowest === 0 ? [] : [complaint('/spotCheck/bands', 'bands.uncovered', lowest)]),
    ...froms.flatMap((from, index) => (froms.indexOf(from) < index ? [complaint(`/spotCheck/bands/${index}/from`, 'bands.overlapping', from)] : [])),
  ];
};

export const amountComplaints = (definition: Definition): readonly Complaint[] => [tranches, bands].flatMap((check) => check(definition));
