import { describeProof } from '../describe-proof.js';
import { proof } from './proof.js';

describeProof(proof);
