import type { ComponentChildren } from 'preact';
import { addressOf, placeAt, type Place } from './route.js';
import { watched } from './watched.js';

const placeNow = (): Place => placeAt(window.location.pathname, window.location.search);

export const here = watched<Place>(placeNow());

window.addEventListener('popstate', () => { here.become(placeNow()); });

export const walk = (place: Place): void => {
  window.history.pushState(null, '', addressOf(place));
  here.become(place);
  window.scrollTo(0, 0);
};

type Props = { readonly to: Place; readonly class?: string; readonly current?: boolean; readonly children: ComponentChildren };

/** A link like any other, followed without loading the page anew. */
export const Way = ({ to, class: name, current = false, children }: Props) => (
  <a href={addressOf(to)} class={name} aria-current={current ? 'page' : undefined} onClick={(event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    walk(to);
  }}>{children}</a>
);
