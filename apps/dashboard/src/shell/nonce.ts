/** By which the browser knows the styles that the page writes itself. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// The scroll lock under dialogs reads it from there.
Object.assign(window, { __webpack_nonce__: nonce });
