import type { Bilingual, Command, JsonObject } from '@app/kernel';

/** A question that somebody asks again and again. What it asks for is a list's to understand. */
export type ViewContent = { readonly name: string; readonly filters: JsonObject; /** With everyone; each sees of it what lies in their authority. */ readonly shared: boolean };

export type ViewCommand =
  | Command<'KeepView', ViewContent & { readonly account: string; readonly unit: string }>
  | Command<'RenameView', { readonly name: string; readonly account: string }>
  | Command<'RemoveView', { readonly account: string }>;

/** Comes with the application; it is nobody's and stays. */
export type ShippedView = { readonly view: string; readonly name: Bilingual; readonly filters: JsonObject };
