import { register } from 'node:module';

// `node --import` this file runs the TypeScript of the house as it stands, without building it first.
register(new URL('./hooks.mjs', import.meta.url));
