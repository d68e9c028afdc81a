import { useScopeNames } from '../shell/use-scope-names.js';
import { useSay } from '../words/language.js';
import { shortName } from '../words/short-name.js';

/** A programme and its year as a list has room for it; the whole name is told to who points at it. */
export const Programme = ({ of: { programme, fiscalYear } }: { readonly of: { readonly programme: string; readonly fiscalYear: number } }) => {
  const say = useSay();
  const name = useScopeNames().programmes.find((one) => one.programme === programme)?.name;
  const whole = name === undefined ? programme : say(name);
  return <span title={whole}>{shortName(whole)} · {fiscalYear}</span>;
};
