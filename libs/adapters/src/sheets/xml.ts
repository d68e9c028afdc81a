/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { SheetRefused } from './refusals.js';

export type XmlListener = {
  readonly open: (name: string, attributes: () => { readonly [name: string]: string | undefined }) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Walks through a part of the workbook. Prefixes are dropped: writers differ in them, the names below are the same. */
export const walkXml = (xml: Buffer, { open, close, text }: XmlListener): void => {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => open(local(name), () =>
    Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)]))));
  if (close) parser.on('closeTag', (name) => close(local(name)));
  if (text) parser.on('text', (value, decode) => text(decode(value)));
  parser.on('error', (cause) => { throw new SheetRefused('sheet.unreadable', 'XML', { cause }); });
  parser.parse(xml.toString('utf8'));
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
