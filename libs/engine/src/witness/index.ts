export { WitnessKeeper, type KeeperParts, type WitnessState, type WitnessStatus } from './witness-keeper.js';
