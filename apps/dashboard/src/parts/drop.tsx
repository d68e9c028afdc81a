import { useId, useState, type ComponentProps, type ReactNode } from 'react';

type Props = Omit<ComponentProps<'button'>, 'children' | 'type'> & {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** Made only once it is asked for. */
  readonly children: () => ReactNode;
};

/** A button and what it opens: the browser's own popover, which closes by itself, by Esc, and gives the focus back. */
export const Drop = ({ label, children, className = 'drop-button', ...button }: Props) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" popoverTarget={id} className={className} aria-expanded={isOpen} {...button}>{label}</button>
      <div id={id} popover="auto" className="drop" onToggle={({ newState }) => { setOpen(newState === 'open'); }}>{isOpen && children()}</div>
    </>
  );
};
