// lint: @typescript-eslint/switch-exhaustiveness-check
export const label = (kind: 'open' | 'closed'): string => {
  switch (kind) {
    case 'open': return 'buka';
  }
  return '';
};
