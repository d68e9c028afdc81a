import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../api/problem.js';
import { useSay } from '../words/language.js';
import { WORDS } from './words.js';

/** A screen that fails takes nothing else down with it. Made of nothing that would have to be fetched: the network may be what is missing. */
export const ScreenFault = ({ error, reset }: ErrorComponentProps) => {
  const say = useSay();
  const router = useRouter();
  return (
    <div role="alert">
      <h1>{say(WORDS.fault)}</h1>
      <p>{error instanceof Error && !(error instanceof TypeError) ? error.message : say(problemOf(error).sentence)}</p>
      <button type="button" className="drop-button" onClick={() => { reset(); void router.invalidate(); }}>{say(WORDS.again)}</button>
    </div>
  );
};
