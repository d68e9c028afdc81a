// lint: house/no-class
export class Ledger {}
