/** What a programme looks like in the simulated country. All of it assumption, none of it rule. */
export type Profile = {
  readonly programme: string;
  /** Share of all locations. */
  readonly share: number;
  /** Rupiah, in millions. */
  readonly amount: readonly [least: number, most: number];
  readonly works: readonly [least: number, most: number];
  /** Days the works usually take. */
  readonly buildDays: number;
  /** Workers of a month on one work. */
  readonly workers: readonly [least: number, most: number];
  readonly spotChecks: number;
  /** Begin of the satker's key, followed by the code of its province. */
  readonly office: 'bppw' | 'dinsos';
};

export const PROFILES: readonly Profile[] = [
  { programme: 'sanimas', share: 0.10, amount: [450, 550], works: [0, 0], buildDays: 90, workers: [10, 20], spotChecks: 0.1, office: 'bppw' },
  { programme: 'tps3r', share: 0.04, amount: [550, 650], works: [0, 0], buildDays: 90, workers: [8, 16], spotChecks: 0.1, office: 'bppw' },
  { programme: 'sandes', share: 0.10, amount: [350, 500], works: [0, 0], buildDays: 80, workers: [10, 25], spotChecks: 0.1, office: 'bppw' },
  { programme: 'pisew', share: 0.08, amount: [500, 600], works: [1, 2], buildDays: 80, workers: [15, 30], spotChecks: 0.15, office: 'bppw' },
  { programme: 'kotaku-apbn', share: 0.06, amount: [800, 1_200], works: [1, 3], buildDays: 85, workers: [15, 30], spotChecks: 0.4, office: 'bppw' },
  { programme: 'kotaku-bpm', share: 0.10, amount: [900, 1_100], works: [1, 3], buildDays: 85, workers: [15, 30], spotChecks: 0.5, office: 'bppw' },
  { programme: 'kotaku-cfw', share: 0.48, amount: [290, 310], works: [1, 1], buildDays: 60, workers: [20, 40], spotChecks: 0.4, office: 'bppw' },
  { programme: 'kotaku-dfat', share: 0.02, amount: [1_500, 2_200], works: [2, 4], buildDays: 100, workers: [20, 40], spotChecks: 0.5, office: 'bppw' },
  { programme: 'pkh', share: 0.02, amount: [100, 900], works: [0, 0], buildDays: 0, workers: [0, 0], spotChecks: 0, office: 'dinsos' },
];
