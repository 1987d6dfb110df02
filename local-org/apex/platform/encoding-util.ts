import { InvalidParameterValueException, StringException } from '../values/apex-exception';
import { Blob } from '../values/blob';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

function checkCharset(charset: string): void {
  if (!/^utf-?8$/i.test(charset)) {
    throw new InvalidParameterValueException(`The local org encodes URLs in UTF-8 only, not in ${charset}`);
  }
}

/** application/x-www-form-urlencoded, as java.net.URLEncoder: letters, digits and `.-*_` stay, a space is `+`. */
function urlEncode(text: string, charset: string): string {
  checkCharset(charset);
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
}

function urlDecode(text: string, charset: string): string {
  checkCharset(charset);
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch (cause) {
    throw Object.assign(new StringException(`Illegal hex characters in escape (%) pattern: ${text}`), {
      reason: cause
    });
  }
}

platformClass('EncodingUtil', {
  statics: nullChecked({
    'String base64Encode(Blob value)': (value: Blob) => value.bytes.toString('base64'),
    'Blob base64Decode(String text)': (text: string) => {
      if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text))
        throw new StringException('Unrecognized base64 character');
      return new Blob(Buffer.from(text, 'base64'));
    },
    'String convertToHex(Blob value)': (value: Blob) => value.bytes.toString('hex'),
    'Blob convertFromHex(String text)': (text: string) => {
      if (!/^(?:[0-9a-fA-F]{2})*$/.test(text))
        throw new InvalidParameterValueException(`Invalid hex string: ${text}`);
      return new Blob(Buffer.from(text, 'hex'));
    },
    'String urlEncode(String text, String charset)': urlEncode,
    'String urlDecode(String text, String charset)': urlDecode
  })
});
