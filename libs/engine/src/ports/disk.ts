/** The disk that the data lies on. */
export interface Disk {
  /** What a process of ours may still fill. */
  freeBytes(): Promise<number>;
}
