import { useFormats, useSay } from '../words/language.js';
import { useFrame, useReframe } from './use-frame.js';
import { WORDS } from './words.js';

export const PastBanner = () => {
  const say = useSay();
  const { moment } = useFormats();
  const { asOf } = useFrame();
  const reframe = useReframe();
  if (asOf === undefined) return null;
  return (
    <div className="past-banner" role="status">
      <strong>{say(WORDS.past(moment(asOf)))}</strong>
      <button type="button" className="drop-button no-print" onClick={() => { reframe({ asOf: undefined }); }}>{say(WORDS.backToNow)}</button>
    </div>
  );
};
