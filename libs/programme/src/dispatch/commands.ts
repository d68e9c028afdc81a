import type { Command, PlainDate } from '@app/kernel';

export type Channel = 'mail' | 'webhook';
/** `digest`: all that is due for someone on a day, in one letter. `immediate`: a single matter, at once. */
export type MessageKind = 'digest' | 'immediate';

/** `<location>/<reminder>`. */
export type ReminderRef = string;

export type Claim = {
  /** The same for the same matter, whoever asks and however often. */
  readonly message: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly day: PlainDate;
  readonly reminders: readonly ReminderRef[];
};

export type DispatchCommand =
  | Command<'ClaimMessage', Claim>
  | Command<'RecordSent', { readonly message: string; readonly attempt: number }>
  | Command<'RecordFailed', { readonly message: string; readonly attempt: number; readonly code: string; readonly permanent: boolean; /** It may have arrived nevertheless. */ readonly perhapsSent: boolean }>
  /** What certainly has not arrived goes with another letter. */
  | Command<'SupersedeMessage', { readonly message: string }>
  /** By an operator: whatever the count of attempts says. */
  | Command<'RetryMessage', { readonly message: string; readonly reason: string }>;
