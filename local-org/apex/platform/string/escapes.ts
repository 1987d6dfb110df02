import { entityNames, escapeEntities, unescapeEntities } from '../java/html-entities';
import type { Implementation } from '../platform-class';

const CONTROLS: Record<string, string> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };

const unicode = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Backslash escapes for control characters, for what lies outside ASCII and for `special`. */
function escapeBackslash(text: string, special: string): string {
  let out = '';
  for (const unit of text.split('')) {
    if (CONTROLS[unit]) out += CONTROLS[unit];
    else if (special.includes(unit)) out += `\\${unit}`;
    else out += unit < ' ' || unit > '~' ? unicode(unit) : unit;
  }
  return out;
}

function unescapeBackslash(text: string): string {
  const controls: Record<string, string> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };
  return text.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
    (_, hex?: string, octal?: string, char?: string) => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      return controls[char!] ?? char!;
    }
  );
}

const quoteCsv = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function unquoteCsv(text: string): string {
  const inner = /^"([\s\S]*)"$/.exec(text)?.[1];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

/** Escaping and its reverse, as Apache Commons Lang's StringEscapeUtils does it. */
export const stringEscapes: Record<string, Implementation> = {
  'String escapeCsv()': quoteCsv,
  'String unescapeCsv()': unquoteCsv,
  'String escapeEcmaScript()': (self: string) => escapeBackslash(self, '\'"\\/'),
  'String unescapeEcmaScript()': unescapeBackslash,
  'String escapeJava()': (self: string) => escapeBackslash(self, '"\\'),
  'String unescapeJava()': unescapeBackslash,
  'String escapeUnicode()': (self: string) =>
    self
      .split('')
      .map((unit) => (unit < ' ' || unit > '~' ? unicode(unit) : unit))
      .join(''),
  'String unescapeUnicode()': (self: string) =>
    self.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  'String escapeHtml3()': (self: string) => escapeEntities(self, entityNames.html3),
  'String unescapeHtml3()': (self: string) => unescapeEntities(self, entityNames.html3),
  'String escapeHtml4()': (self: string) => escapeEntities(self, entityNames.html4),
  'String unescapeHtml4()': (self: string) => unescapeEntities(self, entityNames.html4),
  'String escapeXml()': (self: string) => escapeEntities(self, entityNames.xml),
  'String unescapeXml()': (self: string) => unescapeEntities(self, entityNames.xml)
};
