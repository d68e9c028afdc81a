// lint: @typescript-eslint/no-unused-vars
import { inside } from './inside.js';
