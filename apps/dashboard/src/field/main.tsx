import './field.css';
import { render } from 'preact';
import { Field } from './field.js';

render(<Field />, document.getElementById('root')!);

// Without it the page needs a network to open; what is kept is kept all the same.
void navigator.serviceWorker?.register('/lapangan-sw.js', { scope: '/lapangan' }).catch((fault: unknown) => { console.warn(fault); });
