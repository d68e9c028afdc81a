import type { KeyboardEvent } from 'react';
import { cellOf, landing, stepOf } from './grid-keys.js';

/** Arrows and Enter go from cell to cell. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, currentTarget, key, shiftKey } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const at = target.dataset['cell'];
  if (at === undefined) return;
  const isText = target instanceof HTMLInputElement;
  const step = stepOf({ key, isShift: shiftKey, isChoice: !isText, atStart: !isText || target.selectionEnd === 0, atEnd: !isText || target.selectionStart === target.value.length });
  if (step === undefined) return;
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const to = landing(fields.map(({ dataset }) => cellOf(dataset['cell'] ?? '')), cellOf(at), step);
  event.preventDefault();
  const field = to === undefined ? undefined : fields.find(({ dataset }) => dataset['cell'] === to.join(':'));
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
};
