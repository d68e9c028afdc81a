/** saxen brings no types; these are the parts used here. */
declare module 'saxen' {
  type DecodeEntities = (text: string) => string;
  type Attributes = { readonly [name: string]: string };

  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Attributes, decode: DecodeEntities) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (text: string, decode: DecodeEntities) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
