// lint: house/no-enum
export enum Stage { First }
