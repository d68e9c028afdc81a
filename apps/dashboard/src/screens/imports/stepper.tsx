import { Link } from '@tanstack/react-router';
import { useFrame } from '../../shell/use-frame.js';
import { useSay } from '../../words/language.js';
import { STEPS, type Step } from './search.js';
import { useImportId } from './use-import.js';
import { STEP_NAMES, WORDS } from './words.js';

const AT_THE_DOOR: readonly Step[] = ['template', 'upload'];

/** The way of a list into the journal. Steps that can be taken now are links. */
export const Stepper = ({ open, at }: { readonly open: readonly Step[]; readonly at: Step }) => {
  const say = useSay();
  const id = useImportId();
  const frame = useFrame();
  return (
    <nav aria-label={say(WORDS.steps)} className="import-steps">
      <ol>
        {STEPS.map((step, index) => {
          const standing = step === at ? 'here' : index < STEPS.indexOf(at) ? 'done' : 'later';
          const name = <><span className="number" aria-hidden="true">{index + 1}</span> {say(STEP_NAMES[step])}<span className="visually-hidden"> ({say(WORDS[standing])})</span></>;
          return (
            <li key={step} data-standing={standing} aria-current={step === at ? 'step' : undefined}>
              {AT_THE_DOOR.includes(step)
                ? <Link to="/impor" hash={step}>{name}</Link>
                : open.includes(step)
                  ? <Link to="/impor/$id" params={{ id } as never} search={{ ...frame, step } as never}>{name}</Link>
                  : <span>{name}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
